import { describe, expect, test } from 'vitest';
import { avec, membre, sans, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import { sansContexte } from './empechements.ts';
import { planifier } from './planifier.ts';

describe('what was taken away on one side', () => {
  const sansB1 = sans(base, 'b1', 'c1', 'k1');

  test('and not touched on the other, goes; refused, it stays whole', () => {
    const { etat, plan } = faire(trois(base, base, sansB1));
    expect(dits(plan)).toEqual(['retrait bloc b1 ·  · 3']);
    expect(etat).toEqual(sansB1);
    expect(faire(trois(base, base, sansB1), { 'retrait bloc b1': { choix: 'notre' } }).etat).toEqual(base);
    expect(planifier(trois(base, sansB1, base), sansContexte).points).toEqual([]);
  });

  test.each([
    ['changed', avec(base, ['critere', 'k1', { libelle: 'Autrement' }]), 3],
    ['added to', avec(base, ['critere', 'k2', { competence: 'c1', rang: 'a1', libelle: 'De plus' }]), 4],
    ['moved into', avec(base, ['competence', 'c2', { bloc: 'b1', rang: 'a1' }]), 3],
    [
      'named',
      avec(base, ['modalite', 'm1', { bloc: 'b2', rang: 'a0', libelle: 'Oral', competences: ['c1'] }]),
      3,
    ],
  ] as const)('and %s on the other, is one question', (_, leur, elements) => {
    const ici = planifier(trois(base, sansB1, leur), sansContexte);
    expect(dits(ici).filter((dit) => !dit.startsWith('ajout'))).toEqual([
      `retrait bloc b1 · retireIci · ${elements}`,
    ]);
    const la = planifier(trois(base, leur, sansB1), sansContexte);
    expect(dits(la)).toEqual([`retrait bloc b1 · retireLa · ${elements}`]);
    const [garde, reste] = [
      faire(trois(base, sansB1, leur), { 'retrait bloc b1': { choix: 'leur' } }),
      faire(trois(base, leur, sansB1), { 'retrait bloc b1': { choix: 'notre' } }),
    ];
    expect(garde.etat).toEqual(leur);
    expect(reste.etat).toEqual(leur);
  });

  test('and taken away all the same: what was added goes with it, what was moved there goes back', () => {
    const leur = avec(
      base,
      ['critere', 'k2', { competence: 'c1', rang: 'a1', libelle: 'De plus' }],
      ['competence', 'c2', { bloc: 'b1', rang: 'a1' }],
    );
    expect(faire(trois(base, sansB1, leur), { 'retrait bloc b1': { choix: 'notre' } }).etat).toEqual(sansB1);
    expect(faire(trois(base, leur, sansB1), { 'retrait bloc b1': { choix: 'leur' } }).etat).toEqual(sansB1);
  });

  test('comes back with the links that went with it', () => {
    const notre = avec(sans(base, 'a1'), ['competence', 'c1', { activites: [] }]);
    const leur = avec(base, ['activite', 'a1', { intitule: 'Recevoir' }]);
    const { etat, plan } = faire(trois(base, notre, leur), { 'retrait activite a1': { choix: 'leur' } });
    expect(dits(plan)).toEqual(['retrait activite a1 · retireIci · 1']);
    expect(etat).toEqual(leur);
  });

  test('and stays all the same, keeps the links of what comes back to whoever had taken that away', () => {
    const notre = sans(base, 'c1', 'k1');
    const leur = avec(sans(base, 'a1'), ['competence', 'c1', { libelle: 'Bien recevoir', activites: [] }]);
    const { etat, plan } = faire(trois(base, notre, leur), {
      'retrait competence c1': { choix: 'leur' },
      'retrait activite a1': { choix: 'notre' },
    });
    expect(dits(plan)).toEqual(['retrait activite a1 ·  · 1', 'retrait competence c1 · retireIci · 2']);
    expect(etat).toEqual(avec(base, ['competence', 'c1', { libelle: 'Bien recevoir' }]));
  });

  test('comes back for what stays and has nowhere else to stand', () => {
    const blocs = avec(base, ['bloc', 'b3', { referentiel: 'r', rang: 'a2', intitule: 'Caisse' }]);
    const c1 = { entity: 'competence', id: 'c1' } as const;
    // Each moved it, took away where it stood, and where the other moved it.
    const notre = sans(avec(blocs, ['competence', 'c1', { bloc: 'b2' }]), 'b1', 'b3');
    const leur = sans(avec(blocs, ['competence', 'c1', { bloc: 'b3' }]), 'b1', 'b2', 'c2');
    const { etat, plan } = faire(trois(blocs, notre, leur), {
      'place competence c1': { choix: 'leur' },
      'retrait bloc b2': { choix: 'leur' },
      'retrait bloc b3': { choix: 'notre' },
    });
    expect(dits(plan)).toEqual([
      'retrait bloc b2 · retireLa · 2',
      'retrait bloc b3 · retireIci · 1',
      'place competence c1 · place · 1',
    ]);
    expect(membre(etat, c1, 'bloc')).toBe('b1');
    expect([...(etat.get('bloc')?.keys() ?? [])]).toEqual(['b1']);
  });
});
