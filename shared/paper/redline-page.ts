import { comptesDe, recodesDe, type Partie, type Sorte } from '../comparaison/parties.ts';
import { note } from '../i18n/fr/note.ts';
import { comparaison as saidOnScreen } from '../i18n/fr/screens/comparaison.ts';
import { paper } from '../i18n/fr/paper.ts';
import { edgeOf, type PaperHeading } from './heading.ts';
import { markup } from './markup.ts';
import { pageHtml, type PaperEdge } from './page.ts';
import { sheetHtml } from './sheet-html.ts';
import { lineOf, numberedLines, type Sheet } from './sheet.ts';

/** The two texts of a comparison. */
export interface Compared {
  readonly before: PaperHeading;
  readonly after: PaperHeading;
  /** How much changes, in words. */
  readonly bilan: string;
}

/** At the edge of each sheet: what is compared, and whose it is. */
export const edgeOfCompared = ({ before, after }: Compared): PaperEdge => [
  paper.edge([after.intitule, paper.redline.between(before.version, after.version)]),
  edgeOf(after)[1],
];

/** How much changes in a référentiel or a grid, kind by kind. */
export function bilanDesParties(parties: readonly Partie[]): string {
  const [counts, recodes] = [comptesDe(parties), recodesDe(parties)];
  const sortes = Object.keys(saidOnScreen.sortes) as readonly Sorte[];
  const parts = [
    ...sortes.filter((sorte) => counts[sorte] > 0).map((sorte) => saidOnScreen.sortes[sorte](counts[sorte])),
    ...(recodes === 0 ? [] : [saidOnScreen.recodes(recodes)]),
  ];
  return parts.length === 0 ? saidOnScreen.rien : paper.redline.counts(parts);
}

/** What a paper of two texts says of itself: which they are, how much changes, what each can be held against. */
function headOf({ before, after, bilan }: Compared) {
  const { redline } = paper;
  const moment = (said: string, { version, empreinte }: PaperHeading): string =>
    redline.moment(said, version, empreinte);
  return {
    facts: [...after.facts, redline.between(before.version, after.version), bilan],
    anchors: [moment(redline.from, before), moment(redline.to, after), after.tete],
  };
}

/** A comparison on paper: the second text, what it no longer says of the first struck out, what it says newly underlined. */
export function redlinePage(compared: Compared, sheet: Sheet): string {
  const { legend, title } = paper.redline;
  return pageHtml({
    ...headOf(compared),
    title: title(compared.after.intitule),
    edge: edgeOfCompared(compared),
    layout: 'paysage',
    main: markup`<p>${legend.written} <ins>${legend.added}</ins> <del>${legend.removed}</del></p>${sheetHtml(sheet)}`,
  });
}

/** The note de modification as a paper. */
export function noteSheet(compared: Compared, blocks: Sheet['blocks']): Sheet {
  const { facts, anchors } = headOf(compared);
  return {
    title: lineOf('titre', { texte: note.title(compared.after.intitule) }),
    facts: numberedLines('fait', facts),
    anchors: numberedLines('ancre', anchors),
    blocks,
  };
}
