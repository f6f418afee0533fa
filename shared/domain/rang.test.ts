import { test, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { byRang, firstRangs, rangsAt, type Ranked } from './rang.ts';

const siblings = fc.array(fc.nat(12), { minLength: 0, maxLength: 12 }).map((picks) => {
  const keys = firstRangs(13);
  return picks
    .map((pick, i): Ranked => ({ id: `id${String(i).padStart(2, '0')}`, rang: keys[pick] as string }))
    .sort(byRang);
});

describe('rangsAt', () => {
  test.prop([siblings, fc.nat(12), fc.integer({ min: 1, max: 4 })])(
    'puts items exactly where asked, even between siblings that share a rank',
    (list, position, count) => {
      const index = Math.min(position, list.length);
      const { rangs, moved } = rangsAt(list, index, count);
      const inserted = rangs.map((rang, i): Ranked => ({ id: `new${i}`, rang }));
      const rest = list.map((item) => moved.find(({ id }) => id === item.id) ?? item);
      const order = [...rest, ...inserted].sort(byRang).map(({ id }) => id);
      const expected = [...list.slice(0, index), ...inserted, ...list.slice(index)].map(({ id }) => id);
      expect(order).toEqual(expected);
    },
  );
});
