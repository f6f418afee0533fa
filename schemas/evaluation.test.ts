import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import type { DocumentGrille, DocumentResultat, DocumentSaisie } from '../shared/generated/document.ts';
import { v1_0_0 as isDocument } from '../shared/generated/validators.js';
import { evaluer } from '../shared/grille/evaluer.ts';
import { fautesDeGrille } from '../shared/grille/fautes-grille.ts';
import { fautesDeSaisie } from '../shared/grille/fautes-saisie.ts';
import { independentEvaluation } from '../tests/support/independent-evaluation.ts';
import { independentValidator } from '../tests/support/independent-validator.ts';

// Schemes that branches have published, and what each kind of rule does, computed by hand.

interface Vecteur {
  readonly intitule: string;
  readonly grille: DocumentGrille;
  readonly saisie: DocumentSaisie;
  readonly resultat: DocumentResultat;
}

const folder = new URL('examples/evaluation/', import.meta.url);
const read = (name: string): Vecteur =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Vecteur;

/** State and value of the certification, then of each partie, then of each of their lines. */
type Attendu = readonly [certification: string, parties: readonly string[], lignes: readonly string[]];

const attendus: Readonly<Record<string, Attendu>> = {
  // Ocapiat. (80 + 65) / 2 = 72,5 ≥ 70; (70 + 69) / 2 = 69,5 < 70.
  '70-pour-cent-par-domaine': [
    'non_acquis',
    ['acquis 72.5', 'non_acquis 69.5'],
    ['acquis 80', 'non_acquis 65', 'acquis 70', 'non_acquis 69'],
  ],
  // Ceficem. 0,3 × 12 + 0,2 × 10 + 0,5 × 14 = 12,6; 0,3 × 14 + 0,2 × 12 + 0,5 × 12 = 12,6; final 12,6 ≥ 12.
  'parts-30-20-50-acquis': ['acquis 12.6', ['acquis 12.6', 'acquis 12.6'], ['acquis 12.6', 'acquis 12.6']],
  // 0,3 × 10 + 0,2 × 15 + 0,5 × 8 = 10; (12,6 + 10) / 2 = 11,3 < 12.
  'parts-30-20-50-moyenne-basse': [
    'non_acquis 11.3',
    ['acquis 12.6', 'acquis 10'],
    ['acquis 12.6', 'acquis 10'],
  ],
  // 0,3 × 18 + 0,2 × 16 + 0,5 × 19 = 18,1; 0,3 × 10 + 0,2 × 14 + 0,5 × 8 = 9,8 < 10, though (18,1 + 9,8) / 2 = 13,95 ≥ 12.
  'parts-30-20-50-domaine-bas': [
    'non_acquis 13.95',
    ['acquis 18.1', 'non_acquis 9.8'],
    ['acquis 18.1', 'non_acquis 9.8'],
  ],
  'parts-30-20-50-tuteur-absent': ['incomplet', ['acquis 18.1', 'incomplet'], ['acquis 18.1', 'incomplet']],
  'theorie-12-puis-pratique-14': ['acquis', ['acquis'], ['acquis 12', 'acquis 14']],
  // 11,5 is below 12: the practice, whatever it is worth, was not to be passed.
  'theorie-sous-12': ['non_acquis', ['non_acquis'], ['acquis 11.5', 'acquis 18']],
  // Mode and textile. 85 ≥ 70 gives 1, 40 ≤ 55 < 70 gives ?, 20 < 40 gives 0.
  // The interview has two lines to take again, and has not been held.
  '1-0-et-a-confirmer': [
    'non_acquis',
    ['non_acquis'],
    ['acquis 85', 'a_confirmer 55', 'non_acquis 20', 'non_passe', 'non_passe'],
  ],
  'entretien-confirme': [
    'acquis',
    ['acquis'],
    ['acquis 85', 'acquis 75', 'acquis 70', 'acquis 75', 'acquis 70'],
  ],
  'entretien-confirme-en-partie': [
    'a_confirmer',
    ['a_confirmer'],
    ['acquis 85', 'acquis 75', 'a_confirmer 45', 'acquis 75', 'a_confirmer 45'],
  ],
  // Négoce des matériaux: kept five years, that day included.
  'partie-deja-acquise': ['acquis', ['acquis', 'acquis'], ['non_passe', 'acquis 1']],
  'partie-plus-acquise': ['incomplet', ['non_passe', 'acquis'], ['non_passe', 'acquis 1']],
  // Three of four are enough, but the one below is eliminatory.
  eliminatoire: ['non_acquis', ['non_acquis'], ['non_acquis 2', 'acquis 3', 'acquis 4', 'acquis 3']],
  // (2 × 11,5 + 0,5 × 13) / 2,5 = 11,8, then 11,75 to the quarter; (0,5 + 0) / 2 = 0,25;
  // (3 × 11,75 + 0,25) / 4 = 8,875, then 8,5 to the half below.
  'poids-arrondis-absences': [
    'a_confirmer 8.5',
    ['acquis 11.75', 'non_acquis 0.25'],
    ['acquis 11.5', 'acquis 13', 'non_passe', 'a_confirmer 0.5', 'non_passe'],
  ],
  // 8 stays (6 is worse) then becomes 9,5; 9 becomes 10; 9 stays: (9,5 + 10 + 9) / 3 = 9,5.
  'deux-rattrapages': [
    'non_acquis',
    ['non_acquis 9.5'],
    [
      'non_acquis 9.5',
      'acquis 10',
      'non_acquis 9',
      'non_acquis 6',
      'acquis 10',
      'non_acquis 7',
      'non_acquis 9.5',
      'non_passe',
    ],
  ],
  // The tutor alone marked the one, the trainer the other: (11 + 9) / 2 = 10; then (13 + 10) / 2 = 11,5 < 12.
  'acquis-dans-une-moyenne': [
    'non_acquis 11.5',
    ['acquis 13', 'acquis', 'acquis 10'],
    ['acquis 11', 'non_acquis 9'],
  ],
};

const conclu = ({ etat, valeur }: { readonly etat: string; readonly valeur?: string }): string =>
  valeur === undefined ? etat : `${etat} ${valeur}`;

const followsSchema = await independentValidator();

test('each file has what is expected of it here', () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
  expect(names.sort()).toEqual(Object.keys(attendus).sort());
});

describe.each(Object.entries(attendus))('%s', (name, attendu) => {
  const { grille, saisie, resultat } = read(name);

  test('its three documents follow the schema, and the marks are marks of the grid', () => {
    for (const document of [grille, saisie, resultat]) {
      isDocument(document);
      expect(isDocument.errors ?? []).toEqual([]);
      expect(followsSchema(JSON.stringify(document))).toBe(true);
    }
    const empreinte = createHash('sha256').update(canonicalize(grille.grille) ?? '');
    expect(grille.version.empreinte).toBe(empreinte.digest('hex'));
    expect(fautesDeGrille(grille.grille)).toEqual([]);
    expect(fautesDeSaisie(grille.grille, grille.version.empreinte, saisie.saisie)).toEqual([]);
  });

  test('gives what was computed by hand, and the whole result beside it', () => {
    const donne = evaluer(grille.grille, saisie.saisie);
    const { parties } = donne;
    const lignes = parties.flatMap(({ epreuves }) => epreuves.flatMap((epreuve) => epreuve.lignes));
    expect([conclu(donne), parties.map(conclu), lignes.map(conclu)]).toEqual(attendu);
    expect(donne).toEqual(resultat.resultat);
  });

  test('is concluded so by a program made from docs/formats.md alone', () => {
    expect(independentEvaluation(grille.grille, saisie.saisie)).toEqual(resultat.resultat);
  });
});
