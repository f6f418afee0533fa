import { expect, test } from 'vitest';
import { frenchHours } from './hours.ts';

test.each([
  ['24 nov. 2026, 17:34', '24 nov. 2026, 17\u00a0h\u00a034'],
  ['24 novembre 2026 à 04:20:05', '24 novembre 2026 à 04\u00a0h\u00a020\u00a0min\u00a005\u00a0s'],
])('%s', (written, said) => {
  expect(frenchHours(written)).toBe(said);
});
