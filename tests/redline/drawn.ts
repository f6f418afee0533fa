import fc from 'fast-check';
import document from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { sheetDocx } from '../../main/engine/exchange/paper/sheet-docx.ts';
import type { Document, DocumentGrille, DocumentOrganismes } from '../../shared/generated/document.ts';
import type { Grille, ListeOrganismes, Referentiel } from '../../shared/generated/document.ts';
import { edgeOf, headingOf } from '../../shared/paper/heading.ts';
import { headingOfGrille } from '../../shared/paper/grille/heading.ts';
import { grilleBlocks } from '../../shared/paper/grille/sheet.ts';
import { headingOfListe, listeBlocks } from '../../shared/paper/organisme/liste.ts';
import { raceBlocks } from '../../shared/paper/race.ts';
import { redline } from '../../shared/paper/redline.ts';
import { sheetOf, type Sheet } from '../../shared/paper/sheet.ts';
import { coherent, edited, editedGrille } from '../support/edited-referentiel.ts';
import { grilleExemple } from '../support/grille-exemple.ts';
import { grilleTiree } from '../support/random-grille.ts';
import { listeTiree } from '../support/random-liste.ts';
import { randomReferentiel } from '../support/random-referentiel.ts';
import { randomSource } from '../support/random-source.ts';

const of = document as unknown as Document;
const head = { seq: 1, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };
const edge = edgeOf(headingOf(of, head));
const signed = () => ({ author: 'Jeanne Essai', date: '2026-11-27T20:00:00.000Z' });

/** A référentiel, a grid and a list on paper. */
const sheetOfReferentiel = (referentiel: Referentiel): Sheet =>
  sheetOf(headingOf({ ...of, referentiel }, head), raceBlocks(referentiel, 'Compétences'));

export const sheetOfGrille = (grille: Grille): Sheet =>
  sheetOf(
    headingOfGrille({ ...of, format: 'paritaire/grille', grille } as unknown as DocumentGrille, of, head),
    grilleBlocks(grille, of.referentiel, 'Version 1.0'),
  );

export const sheetOfListe = (organismes: ListeOrganismes): Sheet =>
  sheetOf(
    headingOfListe(
      { ...of, format: 'paritaire/organismes', organismes } as unknown as DocumentOrganismes,
      'CPNE fictive',
      head,
    ),
    listeBlocks(organismes, []),
  );

type Pair<T> = fc.Arbitrary<readonly [T, T]>;
const onPaper = <T>(pair: Pair<T>, sheet: (of: T) => Sheet): Pair<Sheet> =>
  pair.map(([a, b]) => [sheet(a), sheet(b)]);

/** Two states of a référentiel: of the example, or of one drawn. */
const referentiels: Pair<Referentiel> = fc
  .oneof(
    fc.constant(of.referentiel),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seed) => randomReferentiel(randomSource(seed))),
  )
  .chain((base) => fc.tuple(edited(base).map(coherent), edited(base).map(coherent)));

/** The same of a grid. */
export const grilles: Pair<Grille> = fc
  .oneof(fc.constant(grilleExemple(of.referentiel)), fc.gen().map(grilleTiree))
  .chain((base) => fc.tuple(editedGrille(base), editedGrille(base)));

const listes: Pair<ListeOrganismes> = fc.tuple(listeTiree, listeTiree);

/** Two papers of one thing, whatever it is. */
export const pairs: Pair<Sheet> = fc.oneof(
  onPaper(referentiels, sheetOfReferentiel),
  onPaper(grilles, sheetOfGrille),
  onPaper(listes, sheetOfListe),
);

/** The Word form of each of the two, and of what leads from the one to the other. */
export async function redlined(before: Sheet, after: Sheet) {
  return {
    before: await sheetDocx(before, edge),
    after: await sheetDocx(after, edge),
    both: await sheetDocx(redline(before, after), edge, signed),
  };
}
