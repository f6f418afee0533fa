import { expect, test } from 'vitest';
import { jeanne } from '../../../../../renderer/features/fusion/points-fictifs.ts';
import { point } from './point.ts';

test.each([
  ['competence', null, 'Ajouté par'],
  ['competence', { sorte: 'retrait' }, 'Écrit par'],
  ['version', null, 'Adoptée par'],
] as const)('what comes by way of somebody else says who did it, and what: %s', (entity, repondu, fait) => {
  const dit = { par: jeanne, le: '2026-11-27T09:00:00.000Z', motif: null };
  const la = point.la(dit, { entity, sorte: 'ajout', repondu }, ['Paul Essai']);
  expect(la).toMatch(new RegExp(`^${fait} Jeanne Essai .*, reçu de Paul Essai$`));
});
