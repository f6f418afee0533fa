import { expect, test } from 'vitest';
import { nomDePaquet } from './nom.ts';

const envoi = {
  ecritLe: '2026-11-28T12:00:00.000Z',
  de: { nom: 'Camille Essai' },
  pour: 'Jeanne Petit',
  objet: 'contribution',
  espace: { nom: 'CPNE de la propreté' },
} as const;

test('a package is called by its day, by whom, for whom, for what and of what it is', () => {
  expect(nomDePaquet(envoi)).toBe(
    '2026-11-28 Camille Essai pour Jeanne Petit - contribution - CPNE de la propreté',
  );
  expect(nomDePaquet({ ...envoi, pour: null, objet: 'depot' })).toBe(
    '2026-11-28 Camille Essai - dépôt - CPNE de la propreté',
  );
});

test('a long name is cut at a word, and no name holds what a system refuses', () => {
  const longs = {
    ...envoi,
    pour: 'C:\\Aux membres:\n« du » groupe <de travail> ?',
    espace: { nom: 'Commission paritaire nationale de l’emploi et de la formation professionnelle' },
  };
  expect(nomDePaquet(longs)).toBe(
    '2026-11-28 Camille Essai pour C Aux membres « du » groupe de - contribution - Commission paritaire nationale de',
  );
  const sansMot = nomDePaquet({ ...envoi, pour: 'é'.repeat(800), espace: { nom: 'x'.repeat(800) } });
  expect(Buffer.byteLength(`${sansMot}.cpnex`)).toBeLessThan(255);
});
