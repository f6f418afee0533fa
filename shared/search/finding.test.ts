import { expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { createGrille } from '../edit/grilles.ts';
import { genererGrille } from '../grille/generer.ts';
import { textsOf } from './finding.ts';

const grille = genererGrille(
  exampleReferentiel,
  { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' },
  newId,
);
const before = stateOf(exampleReferentiel);
const state = after(before, createGrille(before, exampleReferentiel.id, grille).changes);

test('the texts of a référentiel are those of its document: those of a grid are its own', () => {
  const root = { entity: 'referentiel', id: exampleReferentiel.id } as const;
  const own = textsOf(before, root);
  expect(own.length).toBeGreaterThan(0);
  expect(textsOf(state, root)).toEqual(own);
  const texts = textsOf(state, { entity: 'grille', id: grille.id });
  expect(texts[0]).toMatchObject({ entity: 'grille', field: 'intitule', text: 'Grille commune' });
  const lignes = grille.parties.flatMap(({ epreuves }) => epreuves.flatMap((epreuve) => epreuve.lignes));
  const libelles = texts.filter(({ entity, field }) => entity === 'ligne' && field === 'libelle');
  expect(libelles.map(({ text }) => text)).toEqual(lignes.map(({ libelle }) => libelle));
  // Identifiers and numbers are nobody's words.
  const fields = new Set(texts.map(({ field }) => field));
  for (const field of ['bloc', 'modalite', 'competence', 'critere', 'echelle', 'poids'])
    expect(fields.has(field), field).toBe(false);
});
