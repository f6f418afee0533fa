import { expect, test } from 'vitest';
import { avec, trois } from '../../tests/support/etats.ts';
import { base, faire } from '../../tests/support/fusions.ts';
import type { State } from '../domain/row.ts';

const inscrite = avec(base, ['personne', 'p', { sceau: 'a'.repeat(64), effaceeLe: null }]);
const effacee = (effaceeLe: string): State => avec(inscrite, ['personne', 'p', { sceau: null, effaceeLe }]);

test('somebody who was erased on both sides, each on its own day, is alike: there is nothing to say of them', () => {
  const [ici, la] = [effacee('2026-11-02'), effacee('2026-11-20')];
  for (const etats of [trois(inscrite, ici, la), trois(inscrite, la, ici), trois(ici, ici, la)]) {
    const { plan, etat } = faire(etats);
    expect(plan.points).toEqual([]);
    const { total, memes } = plan.comptes;
    expect(memes).toBe(total);
    expect(etat).toEqual(etats.notre);
  }
});
