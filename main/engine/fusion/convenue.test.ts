import { expect, test } from 'vitest';
import type { Row } from '../../../shared/domain/row.ts';
import { cleDeMembre } from '../../../shared/fusion/modele.ts';
import { Convenue, type Suit } from './convenue.ts';

interface Essai {
  readonly nom: string;
  readonly sansBase: ReadonlySet<string>;
}

const item = { entity: 'bloc', id: 'b' } as const;
const bloc = (intitule: string): Row => ({ id: 'b', intitule });
const accord = (nom: string): Essai => ({ nom, sansBase: new Set() });

/** What becomes of a title, as each of these settles it; `connait`: those that one knew of, and of the base (« Avant ») if it is not for `sans`. */
function intitule(
  dits: readonly (readonly [nom: string, intitule: string])[],
  connait: Readonly<Record<string, string>>,
  sans = '',
): readonly [unknown, boolean] {
  const suit: Suit<Essai> = ({ nom }, avant) =>
    avant === undefined ? !sans.includes(nom) : connait[nom]?.includes(avant.nom) === true;
  const etat = new Map([['bloc' as const, new Map([['b', bloc('Avant')]])]]);
  const convenue = new Convenue<Essai>({ etat, sansBase: new Set() }, suit);
  for (const [nom, dit] of dits)
    convenue.convenir(accord(nom), item, {
      commune: bloc(dit),
      paires: [{ un: bloc(dit), autre: bloc(dit), isDecide: () => false }],
    });
  return [
    convenue.etat.get('bloc')?.get('b')?.['intitule'],
    convenue.sansBase.has(cleDeMembre(item, 'intitule')),
  ];
}

test('what one settled knowing of another stands; what two settled apart has no base', () => {
  expect(
    intitule(
      [
        ['a', 'Un'],
        ['b', 'Deux'],
      ],
      { b: 'a' },
    ),
  ).toEqual(['Deux', false]);
  expect(
    intitule(
      [
        ['a', 'Un'],
        ['b', 'Deux'],
      ],
      {},
    ),
  ).toEqual(['Un', true]);
});

test('whoever knew of one of two alone settles nothing between them', () => {
  expect(
    intitule(
      [
        ['a', 'Avant'],
        ['b', 'Deux'],
        ['c', 'Avant'],
      ],
      { c: 'a' },
    ),
  ).toEqual(['Avant', true]);
  expect(
    intitule(
      [
        ['a', 'Avant'],
        ['b', 'Deux'],
        ['c', 'Trois'],
      ],
      { c: 'ab' },
    ),
  ).toEqual(['Trois', false]);
});

test('what says the base again settles nothing, where it knew nothing of another that had settled it otherwise', () => {
  const dits = [
    ['a', 'Un'],
    ['b', 'Avant'],
  ] as const;
  expect(intitule(dits, {}, 'a')).toEqual(['Avant', true]);
  expect(intitule(dits, { b: 'a' }, 'a')).toEqual(['Avant', false]);
});
