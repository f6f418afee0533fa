import type { Echelle, Epreuve, Ligne } from '../../generated/document.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { line, markup, type Html } from '../markup.ts';
import { titreDeLigne, type Lecture } from './lecture.ts';
import { runs } from './notes.ts';
import { tete } from './tete.ts';

/** A column of a table of lines; the first one names the line. */
export interface Column {
  /** What it is for: the style gives its width. */
  readonly kind: 'critere' | 'attendu' | 'poids' | 'niveau' | 'case' | 'note' | 'resultat' | 'observations';
  readonly title: Html;
  readonly cell: (ligne: Ligne) => Html;
}

export const nomDeNiveau = ({ niveaux }: Echelle, id: string): string | null => {
  const niveau = niveaux.find((one) => one.id === id);
  if (niveau === undefined) return null;
  return niveau.libelle === '' ? niveau.code : niveau.libelle;
};

/** What is said of a line under its critère, where it has no column. */
export type Told = (ligne: Ligne) => Html | null;

/** What each level means on it. */
export const descripteurs =
  (echelle: Echelle): Told =>
  (ligne) => {
    const found = ligne.descripteurs.flatMap(({ niveau, texte }) => {
      const nom = nomDeNiveau(echelle, niveau);
      return nom === null ? [] : [markup`<li>${said.descripteur(nom, texte)}</li>`];
    });
    return found.length === 0 ? null : markup`<ul class="soft">${found}</ul>`;
  };

/** What is observed, and what is expected of it. */
export const attenduDit: Told = ({ indicateur, attendu: expected }) =>
  markup`${indicateur === undefined ? null : markup`<p>${indicateur}</p>`}${expected === undefined ? null : markup`<p>${said.attendu(expected)}</p>`}`;

/** What is looked at: its words, its threshold, whether it decides by itself. */
export const critere = (lecture: Lecture, under: readonly Told[]): Column => ({
  kind: 'critere',
  title: markup`${said.columns.critere}`,
  cell: (ligne) => {
    const seuil = ligne.seuil === undefined ? null : markup`<p>${said.seuil(ligne.seuil)}</p>`;
    const sinks = ligne.eliminatoire ? markup`<p><span class="flag">${said.eliminatoire}</span></p>` : null;
    return markup`${line(titreDeLigne(lecture, ligne))}${sinks}${seuil}${under.flatMap((told) => told(ligne) ?? [])}`;
  },
});

/** Nothing where no line says anything of it. */
export const attendu = (lignes: readonly Ligne[]): readonly Column[] =>
  lignes.some((ligne) => ligne.indicateur !== undefined || ligne.attendu !== undefined)
    ? [
        {
          kind: 'attendu',
          title: markup`${said.columns.attendu}`,
          cell: (ligne) => markup`${attenduDit(ligne)}`,
        },
      ]
    : [];

/** Where lines do not all weigh the same, and weights count. */
export const poids = ({ regle }: Epreuve, lignes: readonly Ligne[]): readonly Column[] =>
  regle.type === 'moyenne' && new Set(lignes.map((ligne) => ligne.poids)).size > 1
    ? [
        {
          kind: 'poids',
          title: markup`${said.columns.poids}`,
          cell: (ligne) => markup`${said.valeur(ligne.poids)}`,
        },
      ]
    : [];

const rowHtml = (columns: readonly Column[], ligne: Ligne): Html => {
  const cells = columns.map(({ kind, cell }) =>
    kind === 'critere'
      ? markup`<th scope="row">${cell(ligne)}</th>`
      : markup`<td class="${kind}">${cell(ligne)}</td>`,
  );
  return markup`<tr>${cells}</tr>`;
};

/** Lines, those of a compétence under it; the head stands again on each page. */
export function lignesHtml(lecture: Lecture, columns: readonly Column[], lignes: readonly Ligne[]): Html {
  const cols = columns.map(({ kind }) => markup`<col class="${kind}">`);
  const head = columns.map(({ kind, title }) => markup`<th scope="col" class="${kind}">${title}</th>`);
  const bodies = runs(lignes, ({ competence }) => competence).map(({ key, items }) => {
    const competence = lecture.competences.get(key);
    const band =
      competence === undefined
        ? null
        : markup`<tr class="band"><th scope="rowgroup" colspan="${columns.length}">${line(competence)}</th></tr>`;
    return markup`<tbody>${band}${items.map((ligne) => rowHtml(columns, ligne))}</tbody>`;
  });
  return markup`<table class="lignes"><colgroup>${cols}</colgroup>${tete(lecture, head)}${bodies}</table>`;
}
