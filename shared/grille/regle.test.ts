import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Etat, Regle } from '../generated/document.ts';
import { rangDe } from './etat.ts';
import { lois, reunir, type Enfant, type ReglePreparee } from './regle.ts';

const marks: readonly Etat[] = ['non_acquis', 'a_confirmer', 'acquis'];

/** A child that has a mark: its state and its value are free of each other, since each épreuve has thresholds of its own. */
const note = fc.record({
  etat: fc.constantFrom(...marks),
  valeur: fc.nat(2000),
  absent: fc.constant(false),
});
/** Not marked, or acquired before without a value: what nobody marks again. */
const absent = fc.constantFrom<Etat>('incomplet', 'non_passe', 'acquis').map((etat) => ({
  etat,
  valeur: null,
  absent: true,
}));

const enfant = fc
  .tuple(fc.oneof({ arbitrary: note, weight: 3 }, absent), fc.nat(500), fc.boolean())
  .map(([conclu, poids, eliminatoire]) => ({ ...conclu, poids, eliminatoire }));

const enfants = fc
  .array(enfant, { minLength: 1, maxLength: 6 })
  .map((liste) => liste.map((un, i) => ({ ...un, id: String(i), raisons: [] })));

const arrondi = fc.record({
  pas: fc.constantFrom(1, 10, 25, 50, 100),
  mode: fc.constantFrom('plus_proche', 'inferieur', 'superieur'),
});
const seuil = fc.tuple(fc.nat(2000), fc.option(fc.nat(2000), { nil: null })).map(([a, b]) => ({
  acquis: b === null ? a : Math.max(a, b),
  aConfirmer: b === null ? null : Math.min(a, b),
  ecrit: { acquis: '10' },
}));

const regles: Readonly<Record<Regle['type'], fc.Arbitrary<ReglePreparee>>> = {
  tous: fc.constant({ type: 'nombre', minimum: null }),
  nombre: fc.record({ type: fc.constant('nombre'), minimum: fc.integer({ min: 1, max: 7 }) }),
  moyenne: fc.record({
    type: fc.constant('moyenne'),
    seuil,
    plancher: fc.option(fc.nat(2000), { nil: null }),
    absence: fc.constantFrom('zero', 'ignoree', 'bloquante'),
    arrondi,
  }),
  sequence: fc.constant({ type: 'sequence' }),
};

/** The same children, one of them with a better mark; whoever has none keeps none. */
const mieuxNotes = fc
  .tuple(enfants, fc.nat(), fc.nat(2000), fc.constantFrom(...marks))
  .map(([avant, rang, valeur, etat]) => {
    const apres = avant.map((un, i) => {
      if (i !== rang % avant.length || un.valeur === null) return un;
      return {
        ...un,
        valeur: Math.max(un.valeur, valeur),
        etat: rangDe(etat) > rangDe(un.etat) ? etat : un.etat,
      };
    });
    return { avant, apres };
  });

function notWorse(regle: ReglePreparee, avant: readonly Enfant[], apres: readonly Enfant[]): boolean {
  const [a, b] = [reunir(regle, avant), reunir(regle, apres)];
  return rangDe(b.etat) >= rangDe(a.etat) && (a.valeur === null || (b.valeur ?? -1) >= a.valeur);
}

function same(regle: ReglePreparee, avant: readonly Enfant[], apres: readonly Enfant[]): boolean {
  const [a, b] = [reunir(regle, avant), reunir(regle, apres)];
  return a.etat === b.etat && a.valeur === b.valeur;
}

type Loi = (typeof lois)['tous'][number];

/** Each law as what must hold of any rule of a kind. */
const proprietes: Readonly<Record<Loi, (regle: fc.Arbitrary<ReglePreparee>) => fc.IRawProperty<unknown>>> = {
  monotone: (regle) => fc.property(regle, mieuxNotes, (une, { avant, apres }) => notWorse(une, avant, apres)),
  monotone_a_suite_fixee: (regle) =>
    fc.property(regle, mieuxNotes, (une, { avant, apres }) => {
      fc.pre(reunir(une, avant).pris === reunir(une, apres).pris);
      return notWorse(une, avant, apres);
    }),
  sans_ordre: (regle) =>
    fc.property(
      regle,
      enfants.chain((liste) =>
        fc.tuple(
          fc.constant(liste),
          fc.shuffledSubarray(liste, { minLength: liste.length, maxLength: liste.length }),
        ),
      ),
      (une, [avant, apres]) => same(une, avant, apres),
    ),
  poids_relatifs: (regle) =>
    fc.property(regle, enfants, fc.integer({ min: 1, max: 1000 }), (une, liste, fois) =>
      same(
        une,
        liste,
        liste.map((un) => ({ ...un, poids: un.poids * fois })),
      ),
    ),
};

describe.each(Object.entries(lois))('the rule « %s »', (type, gardees) => {
  test.each(Object.keys(proprietes) as Loi[])(
    'keeps the law « %s », or says that it does not',
    async (loi) => {
      const run = await fc.check(proprietes[loi](regles[type as Regle['type']]), { numRuns: 3000 });
      // The counterexample, when there is one, says why.
      expect(run.failed, fc.stringify(run.counterexample)).toBe(!gardees.includes(loi));
    },
  );
});

const un = (etat: Etat, plus: Partial<Enfant> = {}): Enfant => ({
  id: 'x',
  poids: 100,
  eliminatoire: false,
  valeur: null,
  raisons: [],
  etat,
  ...plus,
});

describe('a number to acquire', () => {
  const deux: ReglePreparee = { type: 'nombre', minimum: 2 };
  test.each<[readonly Etat[], Etat]>([
    [['acquis', 'acquis', 'non_acquis'], 'acquis'],
    [['acquis', 'a_confirmer', 'non_acquis'], 'a_confirmer'],
    [['acquis', 'non_passe', 'non_acquis'], 'incomplet'],
    [['acquis', 'acquis', 'non_passe'], 'acquis'],
    [['acquis', 'non_acquis', 'non_acquis'], 'non_acquis'],
    [['non_acquis'], 'non_acquis'],
    [['non_passe', 'non_passe'], 'non_passe'],
    [[], 'non_passe'],
  ])('of two: %j gives %s', (etats, attendu) => {
    const enfantsNotes = etats.map((etat) => un(etat));
    expect(reunir(deux, enfantsNotes).etat).toBe(attendu);
  });
});

describe('what is eliminatory', () => {
  const toujours: ReglePreparee = { type: 'nombre', minimum: 1 };
  test.each([
    ['non_acquis', 'non_acquis'],
    ['a_confirmer', 'a_confirmer'],
    ['incomplet', 'incomplet'],
    ['non_passe', 'incomplet'],
    ['acquis', 'acquis'],
  ] as const)('and %s makes the whole %s at best', (etat, attendu) => {
    expect(reunir(toujours, [un('acquis'), un(etat, { eliminatoire: true })]).etat).toBe(attendu);
  });

  test('after the place where a sequence stops, counts no more than the rest', () => {
    const reunion = reunir({ type: 'sequence' }, [
      un('a_confirmer'),
      un('non_acquis', { eliminatoire: true }),
    ]);
    expect(reunion).toMatchObject({ etat: 'a_confirmer', pris: 1 });
  });
});

/** Twelve on average, nothing below ten. */
const douze = (absence: 'zero' | 'bloquante'): ReglePreparee => ({
  type: 'moyenne',
  seuil: { acquis: 1200, aConfirmer: null, ecrit: { acquis: '12' } },
  plancher: 1000,
  absence,
  arrondi: { pas: 1, mode: 'plus_proche' },
});

test('below the floor nothing compensates, even when a mark is missing', () => {
  const regle = douze('bloquante');
  const [haut, bas] = [un('acquis', { valeur: 2000 }), un('non_acquis', { valeur: 999, id: 'bas' })];
  expect(reunir(regle, [haut, bas])).toMatchObject({ etat: 'non_acquis', valeur: 1500 });
  expect(reunir(regle, [haut, bas]).raisons.at(-1)).toEqual({
    code: 'plancher',
    element: 'bas',
    valeur: '9.99',
    plancher: '10',
  });
  expect(reunir(regle, [bas, un('non_passe')])).toMatchObject({ etat: 'non_acquis', valeur: null });
  expect(reunir(regle, [haut, un('non_passe')])).toMatchObject({ etat: 'incomplet', valeur: null });
});

test('what was acquired before without a value is left out of the average', () => {
  const regle = douze('zero');
  expect(reunir(regle, [un('acquis'), un('acquis', { valeur: 1300 })])).toMatchObject({
    etat: 'acquis',
    valeur: 1300,
  });
});
