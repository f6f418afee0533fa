import type { Echelle, Epreuve, Ligne, Partie } from '../../generated/document.ts';
import { evaluateursDe, lignesNotees, noteA, type PlaceDeNote } from '../../grille/places-de-note.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { markup, type Html } from '../markup.ts';
import { box, choice } from './blanks.ts';
import { resultatDEpreuve, type Lecture } from './lecture.ts';

/** The lines that are marked: in a retake whose marks are not known yet, any of those before it that may be. */
export function lignesAMarquer(lecture: Lecture, partie: Partie, epreuve: Epreuve): readonly Ligne[] {
  if (lecture.rempli !== null)
    return lignesNotees(partie, epreuve, resultatDEpreuve(lecture, partie, epreuve));
  if (epreuve.reprend === undefined) return epreuve.lignes;
  return partie.epreuves.slice(0, partie.epreuves.indexOf(epreuve)).flatMap(({ lignes }) => lignes);
}

export const placeDe = (epreuve: Epreuve, ligne: Ligne, evaluateur: string | null): PlaceDeNote => ({
  ligne: ligne.id,
  reprise: epreuve.reprend === undefined ? null : epreuve.id,
  evaluateur,
});

const marque = ({ rempli }: Lecture, place: PlaceDeNote) =>
  rempli === null ? null : noteA(rempli.notes, place);

/** The box of one level. */
export const caseDeNiveau = (lecture: Lecture, place: PlaceDeNote, code: string): Html =>
  box(marque(lecture, place)?.niveau === code);

/** A mark of one evaluator, in one cell: points to write, or a box a level. */
export function note(lecture: Lecture, { points, niveaux }: Echelle, place: PlaceDeNote): Html {
  const found = marque(lecture, place);
  if (points === undefined)
    return markup`<span class="choices">${niveaux.map(({ code }) => choice(found?.niveau === code, code))}</span>`;
  const { min, max } = points;
  const outOf = min === '0' ? said.outOf(max) : said.from(min, max);
  return found?.valeur === undefined
    ? markup`<span class="points"><span class="blank"></span> ${outOf}</span>`
    : markup`<span class="points"><b>${said.valeur(found.valeur)}</b> ${outOf}</span>`;
}

/** Who marks, each beside the other: alone, or by his role where they share the mark. */
export const marqueurs = (
  epreuve: Epreuve,
): readonly { readonly id: string | null; readonly nom: string | null }[] =>
  evaluateursDe(epreuve).map((id) => {
    const found = epreuve.evaluateurs.find((one) => one.id === id);
    return { id, nom: found === undefined ? null : said.role(found) };
  });

/** Consecutive items that have the same thing. */
export function runs<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
): readonly { readonly key: K; readonly items: readonly T[] }[] {
  const found: { key: K; items: T[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last !== undefined && last.key === key) last.items.push(item);
    else found.push({ key, items: [item] });
  }
  return found;
}
