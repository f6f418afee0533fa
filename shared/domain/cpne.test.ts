import { expect, test } from 'vitest';
import { commissionsIn, cpneOfWorkspace } from './cpne.ts';

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

test('the commissions of a référentiel are read in their order, with what each says', () => {
  expect(commissionsIn([{ siret: '12345678200010' }, { nom: 'CPNE du bois', idcc: ['0158'] }])).toEqual([
    { nom: null, siret: '12345678200010', idcc: [] },
    { nom: 'CPNE du bois', siret: null, idcc: ['0158'] },
  ]);
  // A change of other fields says nothing of them.
  expect(commissionsIn(undefined)).toEqual([]);
});
