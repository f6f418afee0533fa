import { jourFrancais } from '../../i18n/fr/evaluation.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { markup, type Html } from '../markup.ts';
import { field } from './blanks.ts';
import type { Lecture } from './lecture.ts';

export const candidatDe = ({ rempli }: Lecture): Html => field(said.candidat, rempli?.essai.nom ?? null);

export const voieDe = ({ rempli }: Lecture): Html => {
  const voie = rempli?.essai.voie ?? null;
  return field(said.voie, voie === null ? null : said.voieOf(voie));
};

export const jourDe = ({ rempli }: Lecture): Html =>
  field(said.jour, rempli === null ? null : jourFrancais(rempli.essai.jour));

/** Who is evaluated, and where from. */
export const identite = (lecture: Lecture, more: readonly Html[]): Html =>
  markup`<div class="fields">${[candidatDe(lecture), voieDe(lecture), field(said.organisme, null), field(said.entreprise, null), ...more]}</div>`;
