import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { indexesDrawn, offsetsOf, rangeSeen, rowAt } from './virtual-rows.ts';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });

describe('rows of unequal heights', () => {
  test.prop([heights, fc.integer({ min: -50, max: 30_000 })])('are found by their place', (list, top) => {
    const offsets = offsetsOf(list);
    const row = rowAt(offsets, top);
    const total = offsets.at(-1) ?? 0;
    if (top >= 0 && top < total) {
      expect(offsets[row]).toBeLessThanOrEqual(top);
      expect(offsets[row + 1]).toBeGreaterThan(top);
    } else expect(row).toBe(top < 0 ? 0 : list.length - 1);
  });

  test.prop([heights, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 100, max: 900 })])(
    'are all drawn where they are seen',
    (list, top, height) => {
      const offsets = offsetsOf(list);
      const drawn = new Set(indexesDrawn(rangeSeen(offsets, top, height), list.length, -1));
      list.forEach((_, i) => {
        const isSeen = (offsets[i + 1] ?? 0) > top && (offsets[i] ?? 0) < top + height;
        if (isSeen) expect(drawn.has(i)).toBe(true);
      });
    },
  );

  test.prop([heights, fc.nat(80)])('keep the one that has the keyboard, in order, once', (list, kept) => {
    const drawn = indexesDrawn(rangeSeen(offsetsOf(list), 0, 100), list.length, kept);
    expect(drawn.includes(kept)).toBe(kept < list.length);
    expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
  });
});
