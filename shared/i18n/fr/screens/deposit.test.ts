import { expect, test } from 'vitest';
import { deposit } from './deposit.ts';

test('a size is said in the singular up to one', () => {
  expect([0, 1, 2].map((size) => deposit.size(size, null))).toEqual([
    '0\u00a0caractère',
    '1\u00a0caractère',
    '2\u00a0caractères',
  ]);
});
