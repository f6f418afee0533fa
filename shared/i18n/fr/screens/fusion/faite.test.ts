import { expect, test } from 'vitest';
import { faite } from './faite.ts';

test.each([
  [{ reportes: 2, perimees: 1 }, true, /2\u00a0points restent remis à plus tard\.$/],
  [{ reportes: 0, perimees: 1 }, true, /ce qui ne peut pas venir attend toujours\.$/],
  [{ reportes: 0, perimees: 1 }, false, /ce à quoi vous avez répondu n’est plus demandé\.$/],
  [{ reportes: 0, perimees: 0 }, false, /tout était déjà ici\.$/],
])('why nothing was written is said: %o, something waits: %o', (compte, attend, dit) => {
  expect(faite.rien(compte, attend)).toMatch(dit);
});
