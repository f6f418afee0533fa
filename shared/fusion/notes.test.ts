import { describe, expect, test } from 'vitest';
import { avec, trois, type Ligne } from '../../tests/support/etats.ts';
import { base, dits, faire, seul } from '../../tests/support/fusions.ts';
import type { JsonObject } from '../domain/json.ts';
import type { State } from '../domain/row.ts';

const adopte = avec(base, ['version', 'v1', { referentiel: 'r', ordre: 1 }]);
const note = (id: string, texte: string, more: JsonObject = {}): Ligne => [
  'noteModification',
  id,
  { referentiel: 'r', depuis: 1, vers: 2, cle: 'b1', rubrique: 'candidats', texte, genere: '', ...more },
];
const textes = (etat: State): readonly unknown[] =>
  [...(etat.get('noteModification')?.values() ?? [])].map(({ texte }) => texte);

describe('two notes of one rubric', () => {
  const etats = trois(adopte, avec(adopte, note('n1', 'Ici')), avec(adopte, note('n2', 'Reçu')));
  const cle = 'ajout noteModification n2';

  test('are asked side by side, and ours stays until somebody answers', () => {
    const { plan, etat } = faire(etats);
    expect(dits(plan)).toEqual([`${cle} · deuxNotes · 1`]);
    expect(seul(plan)).toMatchObject({
      autre: { entity: 'noteModification', id: 'n1' },
      notre: { texte: 'Ici' },
      leur: { texte: 'Reçu' },
    });
    expect(textes(etat)).toEqual(['Ici']);
  });

  test.each([
    ['leur', ['Reçu']],
    ['notre', ['Ici']],
    ['plusTard', ['Ici']],
  ] as const)('answered « %s », one alone is there', (choix, attendus) => {
    expect(textes(faire(etats, { [cle]: { choix } }).etat)).toEqual(attendus);
  });

  test('of what was adopted here and of what is a draft there are of one rubric', () => {
    const ici = avec(etats.notre, ['version', 'v2', { referentiel: 'r', ordre: 2 }]);
    expect(dits(faire(trois(adopte, ici, etats.leur)).plan)).toEqual([`${cle} · deuxNotes · 1`]);
  });

  test('of another part, another public or other versions are two', () => {
    for (const more of [{ cle: 'b2' }, { rubrique: 'financeurs' }, { vers: 3 }])
      expect(textes(faire(trois(adopte, etats.notre, avec(adopte, note('n2', 'Reçu', more)))).etat)).toEqual([
        'Ici',
        'Reçu',
      ]);
  });
});

describe('two that say the very same', () => {
  const marque = (id: string, element: string): Ligne => [
    'changementSubstantiel',
    id,
    { referentiel: 'r', depuis: 1, vers: 2, element },
  ];
  const ids = (etat: State): readonly unknown[] =>
    (['noteModification', 'changementSubstantiel'] as const).flatMap((entity) => [
      ...(etat.get(entity)?.keys() ?? []),
    ]);

  test('one of them stays, the same whoever merges, and there is no question', () => {
    const un = avec(adopte, note('n1', 'Pareil'), marque('m2', 'c1'));
    const autre = avec(adopte, note('n2', 'Pareil'), marque('m1', 'c1'));
    for (const etats of [trois(adopte, un, autre), trois(adopte, autre, un)]) {
      const { plan, etat, couvertes } = faire(etats);
      expect(plan.points).toEqual([]);
      expect(ids(etat)).toEqual(['n1', 'm1']);
      expect(couvertes).toBeNull();
    }
  });

  test('marks of two changes, or between other versions, both stay', () => {
    const un = avec(adopte, marque('m1', 'c1'));
    expect(ids(faire(trois(adopte, un, avec(adopte, marque('m2', 'c2')))).etat)).toEqual(['m1', 'm2']);
  });

  test('once one side has taken it in, the other has only to take it', () => {
    const [un, autre] = [avec(adopte, note('n1', 'Pareil')), avec(adopte, note('n2', 'Pareil'))];
    for (const [ici, la] of [
      [un, autre],
      [autre, un],
    ] as const) {
      const { plan, etat } = faire(trois(la, la, faire(trois(adopte, ici, la)).etat));
      expect(plan.points.filter(({ question }) => question !== null)).toEqual([]);
      expect(ids(etat)).toEqual(['n1']);
    }
  });
});
