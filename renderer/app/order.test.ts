import { expect, test } from 'vitest';
import type { ReferentielSummary } from '../../shared/contract/answers/referentiel.ts';
import { byTitle } from './order.ts';

const item = (intitule: string): ReferentielSummary => ({
  id: intitule,
  intitule,
  nature: 'CQP',
  registre: 'RNCP',
  numero: null,
  niveau: null,
  blocs: 0,
  competences: 0,
  version: null,
  prochaineRevision: null,
});

test('titles stand in the order of French, numbers by their value', () => {
  const titles = ['Zingueur', 'Option 10', 'électricien', 'Option 9', 'Façadier', '', 'Ébéniste'];
  expect(byTitle(titles.map(item)).map(({ intitule }) => intitule)).toEqual([
    '',
    'Ébéniste',
    'électricien',
    'Façadier',
    'Option 9',
    'Option 10',
    'Zingueur',
  ]);
});
