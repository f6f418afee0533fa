import { expect, it } from 'vitest';
import type { EntityName } from '../domain/entities.ts';
import { emptyState, type MutableState, type Row } from '../domain/row.ts';
import { enCsv } from '../organisme/csv.ts';
import { lignesDuTableau, tableauEnRangees } from './tableau.ts';

const le = '2026-11-27T09:00:00.000Z';
const dit = { auteur: 'Jeanne Essai', college: 'salaries', organisation: 'Syndicat des relieurs', le };
const commun = { ...dit, relecture: 'r2', motif: null, doublonDe: null, statut: 'aTraiter' };

function stateOf(rows: Partial<Readonly<Record<EntityName, readonly Row[]>>>): MutableState {
  const state = emptyState();
  for (const [entity, ofKind] of Object.entries(rows))
    for (const row of ofKind) state.get(entity as EntityName)?.set(row.id, row);
  return state;
}

const relu = { entity: 'referentiel', id: 'f' } as const;
const state = stateOf({
  relecture: [{ id: 'r2', referentiel: 'f', grille: null, tour: 2, objet: 'Second tour', retrait: null }],
  competence: [{ id: 'e', code: 'C1.2', libelle: 'Coudre les feuillets' }],
  commentaire: [
    {
      ...commun,
      id: 'c2',
      numero: 2,
      entite: 'bloc',
      element: 'parti',
      sur: { champ: 'intitule', texte: 'Dorer' },
      texte: '=1+1',
      statut: 'doublon',
      doublonDe: 'c1',
    },
    {
      ...commun,
      id: 'c1',
      numero: 1,
      entite: 'competence',
      element: 'e',
      sur: { champ: 'libelle', texte: 'Coudre les cahiers', debut: 11, fin: 18 },
      texte: 'Dire « feuillets ».',
      statut: 'acceptee',
      motif: 'C’est le mot du métier.',
    },
  ],
  reponse: [{ ...dit, id: 'a', commentaire: 'c1', texte: 'Merci.' }],
});

it('says of each comment, in the order of the numbers, what it is about and what became of it', () => {
  expect(lignesDuTableau(state, relu)).toEqual([
    {
      numero: '1',
      tour: '2',
      element: 'compétence C1.2, Coudre les feuillets',
      champ: 'Libellé',
      passage: 'cahiers',
      commentaire: 'Dire « feuillets ».',
      auteur: 'Syndicat des relieurs',
      college: 'salariés',
      suite: 'acceptée',
      reponse: 'C’est le mot du métier.\nSyndicat des relieurs\u00a0: Merci.',
      devenir: 'reformulé\u00a0: Coudre les feuillets',
    },
    {
      numero: '2',
      tour: '2',
      element: 'bloc (retiré depuis)',
      champ: 'Intitulé',
      passage: '',
      commentaire: '=1+1',
      auteur: 'Syndicat des relieurs',
      college: 'salariés',
      suite: 'doublon du n° 1',
      reponse: '',
      devenir: 'élément retiré',
    },
  ]);
});

it('is a line a comment under the titles, as CSV that runs no formula', () => {
  const csv = enCsv(tableauEnRangees(lignesDuTableau(state, relu)));
  expect(csv).toMatch(/^\uFEFFN°;Tour;Élément;Champ;Passage;Commentaire;Auteur;Collège;/);
  expect(csv).toContain(";;'=1+1;Syndicat des relieurs;salariés;doublon du n° 1;;élément retiré\r\n");
});
