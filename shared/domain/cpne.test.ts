import { expect, test } from 'vitest';
import { cpneOfWorkspace } from './cpne.ts';

test('the commission of the file, with the conventions it is known for', () => {
  expect(cpneOfWorkspace({ nom: 'CPNEFP de la propreté', idcc: ['3043'] })).toEqual({
    nom: 'CPNEFP de la propreté',
    idcc: ['3043'],
  });
  // An exchanged document says nothing of what it does not know.
  expect(cpneOfWorkspace({ nom: 'CPNEFP de la propreté', idcc: [] })).toEqual({
    nom: 'CPNEFP de la propreté',
  });
});
