import { describe, expect, test } from 'vitest';
import { avec, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import type { JsonObject } from '../domain/json.ts';
import type { State } from '../domain/row.ts';

const organisme = avec(
  base,
  ['organisme', 'o', { denomination: 'Lices' }],
  ['habilitation', 'h', { organisme: 'o', rang: 'a0', referentiel: 'r' }],
  ['passage', 'p0', { habilitation: 'h', rang: 'a0', etat: 'demande', le: '2026-01-01' }],
);
const passage = (state: State, id: string, plus: JsonObject = {}): State =>
  avec(state, [
    'passage',
    id,
    { habilitation: 'h', rang: 'a1', etat: 'instruction', le: '2026-02-01', ...plus },
  ]);
const passages = (etat: State): readonly string[] => [...(etat.get('passage')?.keys() ?? [])].toSorted();

describe('one step of an habilitation, noted on each side', () => {
  test('and said alike: one of the two stays, the same whoever merges, and there is no question', () => {
    const [un, autre] = [passage(organisme, 'p1'), passage(organisme, 'p2', { rang: 'a2' })];
    for (const etats of [trois(organisme, un, autre), trois(organisme, autre, un)]) {
      const { plan, etat, couvertes } = faire(etats);
      expect(plan.points).toEqual([]);
      expect(passages(etat)).toEqual(['p0', 'p1']);
      expect(couvertes).toBeNull();
    }
  });

  const ici = passage(organisme, 'p1', { motif: 'Dossier complet.' });
  const la = passage(organisme, 'p2', { motif: 'Reçu le 30.' });
  const cle = 'ajout passage p2';

  test('and said otherwise: is asked side by side, and ours stays until somebody answers', () => {
    const { plan, etat } = faire(trois(organisme, ici, la));
    expect(dits(plan)).toEqual([`${cle} · deuxPassages · 1`]);
    expect(plan.points[0]).toMatchObject({
      autre: { entity: 'passage', id: 'p1' },
      notre: { motif: 'Dossier complet.' },
      leur: { motif: 'Reçu le 30.' },
    });
    expect(passages(etat)).toEqual(['p0', 'p1']);
  });

  test.each([
    ['leur', ['p0', 'p2']],
    ['notre', ['p0', 'p1']],
    ['plusTard', ['p0', 'p1']],
  ] as const)('answered « %s », one is there', (choix, attendus) => {
    expect(passages(faire(trois(organisme, ici, la), { [cle]: { choix } }).etat)).toEqual(attendus);
  });

  test('cannot be kept twice', () => {
    expect(() => faire(trois(organisme, ici, la), { [cle]: { choix: 'autre' } })).toThrow(/no other value/);
  });

  test.each([
    ['to another state', { etat: 'retire' }],
    ['of another day', { le: '2026-02-02' }],
  ])('one %s is another', (_what, plus) => {
    const { plan, etat } = faire(trois(organisme, ici, passage(organisme, 'p2', plus)));
    expect(dits(plan)).toEqual([`${cle} ·  · 1`]);
    expect(passages(etat)).toEqual(['p0', 'p1', 'p2']);
  });
});
