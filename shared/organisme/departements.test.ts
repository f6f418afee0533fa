import { expect, test } from 'vitest';
import { regions } from '../i18n/fr/regions.ts';
import { regionDuCodePostal } from './departements.ts';

test.each([
  ['35000', 'Bretagne'],
  ['01000', 'Auvergne-Rhône-Alpes'],
  ['20090', 'Corse'],
  ['97400', 'La Réunion'],
  ['97110', 'Guadeloupe'],
  ['97600', 'Mayotte'],
  ['75019', 'Île-de-France'],
])('%s is in %s', (codePostal, region) => {
  expect(regions[regionDuCodePostal(codePostal) ?? '']).toBe(region);
});

test('every département is in a region, and no other code is', () => {
  const metropole = Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, '0'));
  expect(metropole.filter((code) => regionDuCodePostal(`${code}000`) === null)).toEqual([]);
  // 20, for the Corse, is among the first 95; beyond come the overseas, armies (00) and Monaco (98); Saint-Barthélemy and Saint-Martin.
  const aucune = ['00100', '96000', '97133', '97150', '97500', '98000', '98800'];
  expect(aucune.map((code) => regionDuCodePostal(code))).toEqual(aucune.map(() => null));
});
