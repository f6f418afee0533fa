import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { avec, membre, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import type { Reponse } from './modele.ts';
import { fusionnerLiens } from './liens.ts';

describe('links of two sides', () => {
  example.each<readonly [string, string, string, string, string]>([
    ['added on both sides', 'ab', 'abd', 'abc', 'abcd'],
    ['added here, taken off there', 'ab', 'abc', 'b', 'bc'],
    ['taken off on both sides', 'abc', 'bc', 'ab', 'b'],
    ['put in another order on one side', 'abc', 'abc', 'cab', 'cab'],
    ['put in another order here, added to there', 'abc', 'cba', 'abcd', 'cbad'],
    ['put in another order here, taken off there', 'abc', 'cba', 'bc', 'cb'],
    ['put in two other orders', 'abc', 'cba', 'bac', 'abc'],
    ['put in one other order, and added to', 'abc', 'cbad', 'cbae', 'cbade'],
    ['the same done on both', 'ab', 'ba', 'ba', 'ba'],
  ])('%s', (_, base, notre, leur, attendu) => {
    expect(fusionnerLiens(base.split(''), notre.split(''), leur.split('')).join('')).toBe(attendu);
  });
});

const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const ids = fc.uniqueArray(fc.constantFrom(...all), { maxLength: 8 });

test.prop([ids, ids, ids])('are the same whoever merges, and each once', (base, notre, leur) => {
  const merged = fusionnerLiens(base, notre, leur);
  expect(new Set(merged).size).toBe(merged.length);
  expect(fusionnerLiens(base, leur, notre)).toEqual(merged);
  const stays = (id: string): boolean =>
    base.includes(id) ? notre.includes(id) && leur.includes(id) : notre.includes(id) || leur.includes(id);
  expect(merged.toSorted()).toEqual(all.filter(stays));
});

describe('links that come to what does not', () => {
  const c1 = { entity: 'competence', id: 'c1' } as const;
  const activite = (id: string) =>
    ['activite', id, { referentiel: 'r', rang: id, intitule: 'Vendre' }] as const;
  const leur = avec(base, activite('a2'), activite('a3'), ['competence', 'c1', { activites: ['a1', 'a2'] }]);
  const faites = (choix: Reponse['choix'], la = leur): readonly unknown[] => {
    const { plan, etat, pris, refuses, reportes } = faire(trois(base, base, la), {
      'ajout activite a2': { choix },
    });
    expect(dits(plan)).toContain('champ competence c1 activites ·  · 1');
    return [membre(etat, c1, 'activites'), { pris, refuses, reportes }];
  };

  example('are refused with it, or wait with it', () => {
    expect(faites('leur')).toEqual([['a1', 'a2'], { pris: 3, refuses: 0, reportes: 0 }]);
    expect(faites('notre')).toEqual([['a1'], { pris: 1, refuses: 2, reportes: 0 }]);
    expect(faites('plusTard')).toEqual([['a1'], { pris: 1, refuses: 0, reportes: 2 }]);
  });

  example.each([
    ['of which another one comes', ['a1', 'a2', 'a3'], ['a1', 'a3']],
    ['of which one goes', ['a2'], []],
  ])('%s, are taken', (_, la, restent) => {
    const autres = avec(leur, ['competence', 'c1', { activites: la }]);
    expect(faites('notre', autres)).toEqual([restent, { pris: 2, refuses: 1, reportes: 0 }]);
  });
});
