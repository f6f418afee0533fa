import { expect, it } from 'vitest';
import { matching } from '../../../shared/search/matching.ts';
import { ficheLines } from './fiche-lines.ts';

const lines = ficheLines([
  { numero: 'RNCP40344', intitule: 'Technicien de Maintenance', actif: true },
  { numero: 'RS5568', intitule: 'Conduire un chariot élévateur', actif: false },
  { numero: 'RNCP40344', intitule: 'Entretien des espaces verts', actif: null },
]);
const found = (filter: string): readonly number[] =>
  matching(lines, filter, (line) => line.folded).map(({ id }) => id);

it('a fiche is found by its number and by its title', () => {
  expect(found('rs55')).toEqual([1]);
  expect(found('ELEVATEUR')).toEqual([1]);
  expect(found('maintenance 40344')).toEqual([0]);
});

it('two fiches of one number are two lines', () => {
  expect(found('RNCP40344')).toEqual([0, 2]);
});
