import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
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
