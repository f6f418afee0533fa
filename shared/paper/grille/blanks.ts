import type { Etat, Raison, Regle } from '../../generated/document.ts';
import { phraseDeRaison } from '../../i18n/fr/evaluation.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { markup, type Html } from '../markup.ts';
import type { Lecture } from './lecture.ts';

/** A box to tick, or ticked; heard as such where the paper is read aloud. */
export const box = (isTicked: boolean): Html =>
  isTicked
    ? markup`<span class="box" role="img" aria-label="${said.box.ticked}">×</span>`
    : markup`<span class="box" role="img" aria-label="${said.box.blank}"></span>`;

export const choice = (isTicked: boolean, label: string): Html =>
  markup`<span class="choice">${box(isTicked)} ${label}</span>`;

/** What is written by hand, or already known. */
export const field = (label: string, value: string | null): Html =>
  value === null
    ? markup`<p class="field"><b>${label}</b><span class="blank"></span></p>`
    : markup`<p class="field"><b>${label}</b><span>${value}</span></p>`;

/** Room to write several lines. */
export const room = (label: string): Html => markup`<div class="room"><b>${label}</b></div>`;

interface Conclusion {
  readonly etat: Etat;
  readonly valeur?: string;
  readonly raisons: readonly Raison[];
}

const conclusions = ['acquis', 'a_confirmer', 'non_acquis'] as const satisfies readonly Etat[];

/** What can be concluded, to be ticked by hand. */
export function etats(isAConfirmer: boolean): Html {
  const offered = conclusions.filter((one) => one !== 'a_confirmer' || isAConfirmer);
  return markup`<span class="choices">${offered.map((one) => choice(false, said.etats[one]))}</span>`;
}

/** What is concluded and why, in words. */
export function conclusion({ rempli }: Lecture, { etat, valeur, raisons }: Conclusion): Html {
  const noms: ReadonlyMap<string, string> = rempli?.noms ?? new Map();
  const value = valeur === undefined ? null : markup` (${said.valeur(valeur)})`;
  const why = raisons.map((raison) => markup`<li>${phraseDeRaison(raison, noms)}</li>`);
  return markup`<b>${said.etats[etat]}</b>${value}<ul class="raisons">${why}</ul>`;
}

interface Resultat {
  readonly label: string;
  readonly regle: Regle;
  readonly isAConfirmer: boolean;
  /** None: nothing is known of the candidate. */
  readonly found: Conclusion | undefined;
}

/** A result: boxes to tick, or what is concluded. */
export function resultat(lecture: Lecture, { label, regle, isAConfirmer, found }: Resultat): Html {
  const moyenne = regle.type === 'moyenne' ? field(said.moyenne, null) : null;
  const shown =
    found === undefined
      ? markup`${etats(isAConfirmer)}${moyenne}`
      : markup`<div>${conclusion(lecture, found)}</div>`;
  return markup`<div class="concluded"><b>${label}</b>${shown}</div>`;
}
