import type { Echelle, Epreuve, Ligne, Niveau, Partie } from '../../generated/document.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { line, markup, type Html } from '../markup.ts';
import { field, room } from './blanks.ts';
import { epreuveHead, epreuveLignes, partieHead } from './epreuve.ts';
import { identite, jourDe } from './identite.ts';
import { titreDePartie, type Lecture } from './lecture.ts';
import { attendu, attenduDit, critere, descripteurs, poids, type Column } from './lignes.ts';
import { caseDeNiveau, marqueurs, note, placeDe } from './notes.ts';
import { resultatEcritDEpreuve } from './resultats.ts';
import { signatures } from './signatures.ts';

const descripteurDe = ({ descripteurs }: Ligne, { id }: Niveau): string =>
  descripteurs.find(({ niveau }) => niveau === id)?.texte ?? '';

/** A column a level, with its box and what it means on that line; no wider than the box where it is said of none. */
const niveauxColumns = (
  lecture: Lecture,
  epreuve: Epreuve,
  { niveaux }: Echelle,
  isDescribed: boolean,
): readonly Column[] =>
  niveaux.map((niveau) => ({
    kind: isDescribed ? 'niveau' : 'case',
    title: markup`<b>${niveau.code}</b> ${niveau.libelle}`,
    cell: (ligne) =>
      markup`${caseDeNiveau(lecture, placeDe(epreuve, ligne, null), niveau.code)} ${descripteurDe(ligne, niveau)}`,
  }));

/** A column an evaluator, with his mark. */
const notesColumns = (lecture: Lecture, epreuve: Epreuve, echelle: Echelle): readonly Column[] =>
  marqueurs(epreuve).map(({ id, nom }) => ({
    kind: 'note',
    title: markup`${nom ?? said.columns.note}`,
    cell: (ligne) => note(lecture, echelle, placeDe(epreuve, ligne, id)),
  }));

/** Beyond that many columns of boxes, a sheet is wider than high. */
const mostUpright = 5;

/** Upright where boxes alone stand beside each critère: a page then holds more lines, and an épreuve most often one page. */
export function layoutDeFiche({ grille, echelles }: Lecture): 'portrait' | 'paysage' {
  const epreuves = grille.parties.flatMap((partie) => partie.epreuves);
  const lignes = epreuves.flatMap((epreuve) => epreuve.lignes);
  const isNarrow = lignes.every(
    ({ descripteurs: dits, echelle }) =>
      dits.length === 0 && (echelles.get(echelle)?.niveaux.length ?? 0) <= mostUpright,
  );
  return isNarrow && epreuves.every(({ partage }) => partage === undefined) ? 'portrait' : 'paysage';
}

/** Beyond that many columns, what is expected stands under the critère, and what is observed is written under the table. */
const mostBeside = 4;

const observations: Column = {
  kind: 'observations',
  title: markup`${said.columns.observations}`,
  cell: () => markup``,
};

const columnsOf =
  (lecture: Lecture, epreuve: Epreuve) =>
  (echelle: Echelle, lignes: readonly Ligne[]): readonly Column[] => {
    const byLevel = echelle.points === undefined && epreuve.partage === undefined;
    const isDescribed = lignes.some(({ descripteurs: dits }) => dits.length > 0);
    const marks = byLevel
      ? niveauxColumns(lecture, epreuve, echelle, isDescribed)
      : notesColumns(lecture, epreuve, echelle);
    const isWide = marks.length > mostBeside || layoutDeFiche(lecture) === 'portrait';
    const expected = isWide ? [] : attendu(lignes);
    // Boxes alone leave room for what is observed beside them.
    const taken = byLevel && !isDescribed ? 0 : expected.length + marks.length;
    return [
      critere(lecture, [...(isWide ? [attenduDit] : []), ...(byLevel ? [] : [descripteurs(echelle)])]),
      ...expected,
      ...poids(epreuve, lignes),
      ...marks,
      ...(taken > mostBeside ? [] : [observations]),
    ];
  };

/** A sheet for those who mark one épreuve: it may be handed to them apart from the others. */
function sheet(lecture: Lecture, partie: Partie, epreuve: Epreuve, rank: number): Html {
  const { evaluateurs } = epreuve;
  const roles = evaluateurs.length === 0 ? [said.signatures.evaluateur] : evaluateurs.map(said.role);
  const of = rank === 0 ? null : markup`<p class="soft">${line(titreDePartie(lecture, partie))}</p>`;
  const who = identite(lecture, [jourDe(lecture), field(said.lieu, null)]);
  const table = epreuveLignes(lecture, partie, epreuve, columnsOf(lecture, epreuve));
  const end = markup`${resultatEcritDEpreuve(lecture, partie, epreuve)}<div class="beside">${room(said.observations)}${signatures(roles)}</div>`;
  return markup`<section class="feuille epreuve">${of}${epreuveHead(partie, epreuve)}${who}${table}<div class="end">${end}</div></section>`;
}

/** What an evaluator fills: épreuve by épreuve, lines against levels or points, then whose marks they are. */
export function evaluateurHtml(lecture: Lecture): Html {
  const parties = lecture.grille.parties.map((partie) => {
    const sheets = partie.epreuves.map((epreuve, rank) => sheet(lecture, partie, epreuve, rank));
    const shown = sheets.length === 0 ? markup`<p>${said.epreuve.noEpreuve}</p>` : markup`${sheets}`;
    return markup`<section class="feuille">${partieHead(lecture, partie)}${shown}</section>`;
  });
  return markup`${parties}`;
}
