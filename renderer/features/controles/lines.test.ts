import { expect, it } from 'vitest';
import type { Constat } from '../../../shared/controles/constat.ts';
import { lineAfter, linesOf, unfoldedConstats } from './lines.ts';

const constat = (regle: Constat['regle'], id: string): Constat => ({
  regle,
  niveau: 'erreur',
  item: { entity: 'critere', id },
  champ: null,
  texte: '',
  etendue: null,
  parametres: {},
});

it('goes on from a finding with the next that stays and is in sight, else with the one before', () => {
  const [a, b, c, d] = [constat('L01', 'a'), constat('L02', 'b'), constat('L02', 'c'), constat('L01', 'd')];
  const lines = linesOf(
    [
      { id: 'x', of: { kind: 'bloc', id: 'x' }, constats: [a, b] },
      { id: 'y', of: { kind: 'bloc', id: 'y' }, constats: [c, d] },
    ],
    [],
  );
  const shown = unfoldedConstats(lines, new Set());
  expect(lineAfter(shown, b, (one) => one === b)).toBe('L02 c  0');
  expect(lineAfter(shown, b, ({ regle }) => regle === 'L02')).toBe('L01 d  0');
  expect(lineAfter(shown, d, (one) => one === d)).toBe('L02 c  0');
  expect(lineAfter(shown, d, () => true)).toBeNull();
  expect(lineAfter(unfoldedConstats(lines, new Set(['y'])), b, (one) => one === b)).toBe('L01 a  0');
});
