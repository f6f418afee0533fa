import { expect, test } from 'vitest';
import { parseIdcc } from './idcc.ts';

test.each([
  ['', [], []],
  ['3043', ['3043'], []],
  ['0016, 3043;1486\n2098', ['0016', '3043', '1486', '2098'], []],
  ['IDCC\u00a03043 3043', ['3043'], []],
  ['16 3043 30435 abcd', ['3043'], ['16', '30435', 'abcd']],
])('« %s »', (text, codes, malformed) => {
  expect(parseIdcc(text)).toEqual({ codes, malformed });
});
