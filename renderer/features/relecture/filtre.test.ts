import { expect, it } from 'vitest';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import { comptes, filtres, sansFiltre, voisin } from './filtre.ts';
import { collegesDe, fauteDe } from './voix.ts';

const un = (numero: number, part: Partial<Commentaire>): Commentaire => ({
  id: `c${numero}`,
  relecture: 'r',
  numero,
  entite: 'competence',
  element: 'e',
  sur: { champ: 'libelle', texte: 'Coudre' },
  texte: 'Préciser.',
  auteur: 'Jeanne Essai',
  college: 'secretariat',
  organisation: null,
  le: '2026-11-27T09:00:00.000Z',
  statut: 'aTraiter',
  motif: null,
  doublonDe: null,
  ...part,
});
const tous = [
  un(1, { college: 'salaries' }),
  un(2, { element: 'f', statut: 'acceptee' }),
  un(3, { element: 'f', college: 'salaries' }),
];
const numeros = (list: readonly Commentaire[]): readonly number[] => list.map(({ numero }) => numero);

it('shows the comments of a status, of a collège, of an item', () => {
  expect(numeros(filtres(tous, sansFiltre))).toEqual([1, 2, 3]);
  expect(numeros(filtres(tous, { ...sansFiltre, statut: 'aTraiter' }))).toEqual([1, 3]);
  expect(numeros(filtres(tous, { ...sansFiltre, college: 'salaries', element: 'f' }))).toEqual([3]);
});

it('goes to the one beside, in what is shown, even from one that is not shown any more', () => {
  const montres = filtres(tous, { ...sansFiltre, statut: 'aTraiter' });
  expect(voisin(montres, 2, 1)?.numero).toBe(3);
  expect(voisin(montres, 2, -1)?.numero).toBe(1);
  expect(voisin(montres, 3, 1)).toBeNull();
});

it('counts those of each item, and those that wait', () => {
  expect(comptes(tous).get('f')).toEqual({ total: 2, aTraiter: 1 });
});

it('asks of which collège an organisation is: a secretariat types in, and speaks for itself alone', () => {
  expect(fauteDe({ organisation: ' ', college: 'secretariat' })).toBeUndefined();
  expect(fauteDe({ organisation: 'Union', college: 'secretariat' })).toMatch(/collège/);
  expect(collegesDe({ organisation: 'Union', college: 'salaries' })).not.toContain('secretariat');
});
