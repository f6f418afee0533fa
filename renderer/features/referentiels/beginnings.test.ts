import { expect, test } from 'vitest';
import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { sourcesOf } from './beginnings.ts';

const item = (id: string, version: string | null): ReferentielSummary => ({
  id,
  intitule: `Titre ${id}`,
  nature: 'CQP',
  registre: 'RNCP',
  numero: null,
  niveau: null,
  blocs: 0,
  competences: 0,
  version,
  prochaineRevision: null,
});

test('a draft can be started from, and before it the version adopted last', () => {
  expect(sourcesOf([item('a', null), item('b', '2.0')]).map(({ ref, numero }) => [ref, numero])).toEqual([
    ['a', null],
    ['b', '2.0'],
    ['b', null],
  ]);
});
