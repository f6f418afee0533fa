import { expect, test } from 'vitest';
import { isoDate } from './dates.ts';

test.each([
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['31/04/2024', null],
  ['1/4/2024', null],
  ['2024-04-01', null],
  ['00/00/0000', null],
  ['', null],
])('the date %s is %s', (text, iso) => expect(isoDate(text)).toBe(iso));
