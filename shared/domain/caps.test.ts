import { expect, test } from 'vitest';
import schema from '../../schemas/paritaire.schema.json' with { type: 'json' };
import { requests } from '../contract/requests.ts';
import { caps, maxChanges } from './caps.ts';

const { $defs } = schema;

test('texts are as long as the schema allows', () => {
  expect($defs.CodeLibre.maxLength).toBe(caps.code);
  expect($defs.IntituleEnCours.maxLength).toBe(caps.intitule);
  expect($defs.TexteEnCours.maxLength).toBe(caps.texte);
});

test('lists are as long as the schema allows', () => {
  const { Referentiel, Activite, Bloc, Competence, Grille, Echelle, Partie, Epreuve } = $defs;
  expect({
    activite: Referentiel.properties.activites.maxItems,
    tache: Activite.properties.taches.maxItems,
    bloc: Referentiel.properties.blocs.maxItems,
    competence: Bloc.properties.competences.maxItems,
    critere: Competence.properties.criteres.maxItems,
    modalite: Bloc.properties.modalites.maxItems,
    echelle: Grille.properties.echelles.maxItems,
    niveau: Echelle.properties.niveaux.maxItems,
    partie: Grille.properties.parties.maxItems,
    epreuve: Partie.properties.epreuves.maxItems,
    ligne: Epreuve.properties.lignes.maxItems,
  }).toEqual(caps.items);
  expect(Referentiel.properties.competences.maxItems).toBe(caps.items.competence);
  expect(Referentiel.properties.modalites.maxItems).toBe(caps.items.modalite);
});

test('a gesture has as many changes as the contract allows', () => {
  expect(requests['gesture.commit'].properties.changes).toMatchObject({ maxItems: maxChanges });
});
