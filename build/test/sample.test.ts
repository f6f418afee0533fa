import { expect, test } from 'vitest';
import { drawn } from './sample.ts';

const files = Array.from({ length: 45 }, (_, number) => `${number}.test.ts`);

test('one file in sixteen is drawn, the same for a seed, and each of them by some seed', () => {
  const draws = Array.from({ length: 200 }, (_, seed) => drawn(files, seed));
  for (const draw of draws) expect(new Set(draw).size).toBe(3);
  expect(draws.map((_, seed) => drawn(files, seed))).toEqual(draws);
  expect(new Set(draws.flat())).toEqual(new Set(files));
});
