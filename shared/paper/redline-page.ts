import type { Sorte } from '../comparaison/parties.ts';
import { comparaison as saidOnScreen } from '../i18n/fr/screens/comparaison.ts';
import { paper } from '../i18n/fr/paper.ts';
import { edgeOf, type PaperHeading } from './heading.ts';
import { markup } from './markup.ts';
import { pageHtml, type PaperEdge } from './page.ts';
import { sheetHtml } from './sheet-html.ts';
import type { Sheet } from './sheet.ts';

/** How much changes, kind by kind. */
export interface Counts extends Readonly<Record<Sorte, number>> {
  readonly recodes: number;
}

/** The two texts of a comparison. */
export interface Compared {
  readonly before: PaperHeading;
  readonly after: PaperHeading;
}

/** At the edge of each sheet: what is compared, and whose it is. */
export const edgeOfCompared = ({ before, after }: Compared): PaperEdge => [
  paper.edge([after.intitule, paper.redline.between(before.version, after.version)]),
  edgeOf(after)[1],
];

function countsSaid({ recodes, ...counts }: Counts): string {
  const sortes = Object.keys(saidOnScreen.sortes) as readonly Sorte[];
  const parts = [
    ...sortes.filter((sorte) => counts[sorte] > 0).map((sorte) => saidOnScreen.sortes[sorte](counts[sorte])),
    ...(recodes === 0 ? [] : [saidOnScreen.recodes(recodes)]),
  ];
  return parts.length === 0 ? saidOnScreen.rien : paper.redline.counts(parts);
}

/** A comparison on paper: the second text, what it no longer says of the first struck out, what it says newly underlined. */
export function redlinePage(compared: Compared, sheet: Sheet, counts: Counts): string {
  const { before, after } = compared;
  const { redline } = paper;
  const moment = (said: string, { version, empreinte }: PaperHeading): string =>
    redline.moment(said, version, empreinte);
  return pageHtml({
    title: redline.title(after.intitule),
    facts: [...after.facts, redline.between(before.version, after.version), countsSaid(counts)],
    anchors: [moment(redline.from, before), moment(redline.to, after), after.tete],
    edge: edgeOfCompared(compared),
    layout: 'paysage',
    main: markup`<p>${redline.legend.written} <ins>${redline.legend.added}</ins> <del>${redline.legend.removed}</del></p>${sheetHtml(sheet)}`,
  });
}
