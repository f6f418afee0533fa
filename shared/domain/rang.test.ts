import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { byRang, isRang, rangsKeeping } from './rang.ts';

const fresh = rangsKeeping(Array.from({ length: 13 }, () => null));
/** Ranks in any order, some given twice as a merge can do, some not given yet. */
const held = fc.array(fc.option(fc.nat(12).map((i) => fresh[i] as string)), { maxLength: 14 });

/** The longest run of ranks in strict order, by comparing every pair. */
function longestRun(rangs: readonly string[]): number {
  const best = rangs.map(() => 1);
  rangs.forEach((rang, i) => {
    for (let j = 0; j < i; j++)
      if ((rangs[j] as string) < rang) best[i] = Math.max(best[i] as number, (best[j] as number) + 1);
  });
  return Math.max(0, ...best);
}

describe('rangsKeeping', () => {
  test.prop([held])('puts the list in order, whatever its items held', (list) => {
    const rangs = rangsKeeping(list);
    expect(rangs).toHaveLength(list.length);
    expect(new Set(rangs).size).toBe(list.length);
    expect([...rangs].sort((a, b) => (a < b ? -1 : 1))).toEqual(rangs);
    expect(rangs.every(isRang)).toBe(true);
  });

  test.prop([held])('lets as many as can stay keep theirs', (list) => {
    const given = list.filter((rang) => rang !== null);
    const kept = rangsKeeping(list).filter((rang, i) => rang === list[i]);
    expect(kept).toHaveLength(longestRun(given));
  });
});

test('siblings stand by rank, ties by id', () => {
  const ranked = [
    { id: 'b', rang: 'a1' },
    { id: 'a', rang: 'a1' },
    { id: 'c', rang: 'a0' },
  ];
  expect(ranked.toSorted(byRang).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('what the library could not put another beside is no rank', () => {
  expect(['a0', 'Zz', 'a0V'].map(isRang)).toEqual([true, true, true]);
  expect(['', '0', 'zz', 'a00', 'é'].map(isRang)).toEqual([false, false, false, false, false]);
});
