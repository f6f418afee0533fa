import { expect, test } from 'vitest';
import { nomDePaquet } from './nom.ts';

// Its day and its hour are those of the machine.
const envoi = {
  ecritLe: new Date(2026, 10, 28, 9, 5).toISOString(),
  de: { nom: 'Camille Essai' },
  pour: 'Jeanne Petit',
  objet: 'contribution',
} as const;

test('a package is called by its day and hour, by whom, for whom and for what it is', () => {
  expect(nomDePaquet(envoi)).toBe('2026-11-28 09h05 Camille Essai pour Jeanne Petit - contribution');
  const autre = { ...envoi, ecritLe: new Date(2026, 10, 28, 14, 30).toISOString() };
  expect(nomDePaquet({ ...autre, pour: null, objet: 'depot' })).toBe(
    '2026-11-28 14h30 Camille Essai - dépôt',
  );
});

test('a long name is cut at a word that says something, and no name holds what a system refuses', () => {
  const nomme = (pour: string): string => nomDePaquet({ ...envoi, pour });
  expect(nomme('C:\\Aux membres:\n« du » groupe <de travail> ?')).toBe(
    '2026-11-28 09h05 Camille Essai pour C Aux membres « du » groupe - contribution',
  );
  expect(nomme('Commission paritaire de la branche')).toBe(
    '2026-11-28 09h05 Camille Essai pour Commission paritaire - contribution',
  );
  expect(Buffer.byteLength(`${nomme('é'.repeat(800))}.cpnex`)).toBeLessThan(255);
});
