import { describe, expect, test } from 'vitest';
import { isoDate } from './dates.ts';
import { isNoSiret, isSiret } from './siret.ts';

describe('SIRET', () => {
  test.each(['73282932000074', '98222438800016', '35600000009075', '35600000000048'])(
    '%s is one',
    (siret) => {
      expect(isSiret(siret)).toBe(true);
    },
  );
  test.each(['35600000009090', '50000000000000', '00000000000000', '7328293200007', '73282932000075', ''])(
    '%s is none',
    (siret) => {
      expect(isSiret(siret)).toBe(false);
    },
  );
  test.each(['', '-', '00000000000000'])('« %s » says that there is none', (text) =>
    expect(isNoSiret(text)).toBe(true),
  );
});

test.each([
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['31/04/2024', null],
  ['1/4/2024', null],
  ['2024-04-01', null],
  ['00/00/0000', null],
  ['', null],
])('the date %s is %s', (text, iso) => expect(isoDate(text)).toBe(iso));
