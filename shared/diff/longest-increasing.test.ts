import { test, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { longestIncreasing } from './longest-increasing.ts';

/** The length, by comparing every pair: slow and plainly right. */
function lengthByPairs(values: readonly number[]): number {
  const best = values.map(() => 1);
  values.forEach((value, i) => {
    for (let j = 0; j < i; j++)
      if ((values[j] as number) < value) best[i] = Math.max(best[i] as number, (best[j] as number) + 1);
  });
  return Math.max(0, ...best);
}

describe('longestIncreasing', () => {
  test.prop([fc.uniqueArray(fc.integer(), { maxLength: 40 })])(
    'keeps an increasing subsequence, none longer',
    (values) => {
      const kept = [...longestIncreasing(values)]
        .sort((a, b) => a - b)
        .map((index) => values[index] as number);
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
      expect(kept).toHaveLength(lengthByPairs(values));
    },
  );
});
