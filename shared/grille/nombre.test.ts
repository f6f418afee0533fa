import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { v1_0_0 as isDocument } from '../generated/validators.js';
import schema from '../../schemas/paritaire.schema.json' with { type: 'json' };
import resultat from '../../schemas/examples/valid/resultat.json' with { type: 'json' };
import { moyenneDe, type ArrondiPrepare, type Terme } from './moyenne.ts';
import { nombreFrancais } from '../i18n/fr/evaluation.ts';
import { centiemes, nombreDe, nombreLu } from './nombre.ts';

/** The largest number of the schema, in hundredths. */
const largest = 1_000_000;

const { Grille, Partie, Epreuve } = schema.$defs;
/** The most that one node holds, and what one line is marked by. */
const mostChildren = Math.max(
  Grille.properties.parties.maxItems,
  Partie.properties.epreuves.maxItems,
  Epreuve.properties.lignes.maxItems,
  Epreuve.properties.evaluateurs.maxItems,
);

const estNombre = (valeur: string): boolean =>
  isDocument({ ...resultat, resultat: { ...resultat.resultat, valeur } });

test.prop([fc.nat(largest)])('a number is written in one way, which the schema takes', (n) => {
  expect(centiemes(nombreDe(n))).toBe(n);
  expect(estNombre(nombreDe(n))).toBe(true);
});

test.each(['0', '12', '12.5', '0.07', '9999.99', '10000'])('%s is a number', (ecrit) => {
  expect(estNombre(ecrit)).toBe(true);
  expect(nombreDe(centiemes(ecrit))).toBe(ecrit);
});

test.each(['10000.01', '10001', '-1', '1.', '.5', '1.50', '1.0', '01', '1,5', '1.125', '1e3', ''])(
  '« %s » is none',
  (ecrit) => expect(estNombre(ecrit)).toBe(false),
);

const arrondis = fc.record({
  pas: fc.constantFrom(1, 10, 25, 50, 100),
  mode: fc.constantFrom('plus_proche', 'inferieur', 'superieur'),
}) satisfies fc.Arbitrary<ArrondiPrepare>;

const enfant = fc.record({
  poids: fc.integer({ min: largest - 3, max: largest }),
  valeur: fc.integer({ min: largest - 3, max: largest }),
});

/** The same average, in whole numbers without bounds. */
function exacte(termes: readonly Terme[], { pas, mode }: ArrondiPrepare): bigint {
  const somme = termes.reduce((n, { poids, valeur }) => n + BigInt(poids) * BigInt(valeur ?? 0), 0n);
  const unite = termes.reduce((n, { poids }) => n + BigInt(poids), 0n) * BigInt(pas);
  const unDePlus = {
    plus_proche: (reste: bigint) => reste * 2n >= unite,
    inferieur: () => false,
    superieur: (reste: bigint) => reste > 0n,
  };
  const dessous = somme / unite;
  return (dessous + (unDePlus[mode](somme % unite) ? 1n : 0n)) * BigInt(pas);
}

test('the caps keep every product of an average a whole number that a double holds', () => {
  expect(mostChildren * largest * largest).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

describe('an average', () => {
  test.prop([fc.array(enfant, { minLength: 1, maxLength: 9 }), arrondis])(
    'is exact where numbers and nodes are the largest',
    (quelques, arrondi) => {
      const termes = Array.from(
        { length: mostChildren },
        (_, i) => quelques[i % quelques.length] ?? { poids: 1, valeur: 1 },
      );
      const moyenne = moyenneDe(termes, 'bloquante', arrondi);
      expect(BigInt(moyenne ?? -1)).toBe(exacte(termes, arrondi));
      expect(moyenne).toBeLessThanOrEqual(largest);
    },
  );

  test.prop([
    fc.array(fc.record({ poids: fc.nat(500), valeur: fc.nat(2000) }), { minLength: 1, maxLength: 12 }),
    arrondis,
  ])('is exact among small numbers', (termes, arrondi) => {
    fc.pre(termes.some(({ poids }) => poids > 0));
    expect(BigInt(moyenneDe(termes, 'bloquante', arrondi) ?? -1)).toBe(exacte(termes, arrondi));
  });

  test.each([
    ['plus_proche', 1250, 1300],
    ['plus_proche', 1249, 1200],
    ['inferieur', 1299, 1200],
    ['superieur', 1201, 1300],
    ['superieur', 1200, 1200],
  ] as const)('rounds %s: %i hundredths to the unit are %i', (mode, valeur, attendu) => {
    expect(moyenneDe([{ poids: 100, valeur }], 'bloquante', { pas: 100, mode })).toBe(attendu);
  });

  const present: Terme = { poids: 100, valeur: 1200 };
  const absent: Terme = { poids: 200, valeur: null };
  test.each([
    ['zero', 400],
    ['ignoree', 1200],
    ['bloquante', null],
  ] as const)('of what is missing, counted « %s », is %s', (absence, attendu) => {
    expect(moyenneDe([present, absent], absence, { pas: 1, mode: 'inferieur' })).toBe(attendu);
  });

  test('of what weighs nothing is none', () => {
    expect(moyenneDe([{ poids: 0, valeur: 100 }], 'zero', { pas: 1, mode: 'inferieur' })).toBeNull();
    expect(moyenneDe([], 'zero', { pas: 1, mode: 'inferieur' })).toBeNull();
  });
});

describe('a number that is typed', () => {
  test.prop([fc.integer({ min: 0, max: largest })])('is read as it is shown', (valeur) => {
    expect(nombreLu(nombreFrancais(nombreDe(valeur)))).toBe(nombreDe(valeur));
  });

  test.each([
    ['12,50', '12.5'],
    [' 7.00 ', '7'],
    ['1 000', '1000'],
    ['10000,01', null],
    ['-1', null],
    ['1,234', null],
    ['douze', null],
  ])('%s', (typed, read) => {
    expect(nombreLu(typed)).toBe(read);
  });
});
