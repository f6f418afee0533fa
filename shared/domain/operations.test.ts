import { expect, test } from 'vitest';
import { operationLabels, insteadOfUndo } from '../i18n/fr/operations.ts';
import { operations, type OperationName } from './operations.ts';

const names = Object.keys(operations) as readonly OperationName[];

test('what cannot be undone is listed here, and each says what to do instead', () => {
  const final = names.filter((name) => !operations[name].undoable);
  expect(final).toEqual([
    'espace.created',
    'relecture.ouverte',
    'relecture.retiree',
    'version.adopted',
    'ensemble.adopte',
    'grille.adoptee',
    'liste.adoptee',
    'personne.effacee',
    'habilitations.declarees',
    'fusion.actes',
  ]);
  for (const name of final) expect(insteadOfUndo[name]).toMatch(/\.$/);
});

test('a window cannot commit by itself what a use case of the engine must check', () => {
  const reserved = names.filter((name) => !operations[name].direct);
  expect(reserved).toEqual([
    'espace.created',
    'referentiel.imported',
    'blocs.repris',
    'etat.repris',
    'relecture.ouverte',
    'relecture.retiree',
    'version.adopted',
    'ensemble.adopte',
    'grille.adoptee',
    'pieceJointe.ajoutee',
    'habilitation.passage',
    'organismes.importes',
    'liste.adoptee',
    'personne.inscrite',
    'personne.changee',
    'personne.effacee',
    'habilitations.declarees',
    'fusion.faite',
    'fusion.actes',
    'gesture.undone',
    'gesture.redone',
  ]);
});

test('every operation has a label', () => {
  for (const name of names) expect(operationLabels[name]).not.toBe('');
});
