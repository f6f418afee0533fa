import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { paper } from '../../../shared/i18n/fr/paper.ts';
import { french } from '../../../shared/i18n/fr/window.ts';
import type { Motifs, SectionGeneree } from '../../../shared/note/generer.ts';
import type { PaperHeading } from '../../../shared/paper/heading.ts';
import type { SheetBlock } from '../../../shared/paper/sheet.ts';
import type { Between } from '../history/between.ts';

/** One state of what is compared, as it goes on paper. */
export interface Etat {
  readonly heading: PaperHeading;
  readonly blocks: () => readonly SheetBlock[];
  /** Last row of the journal that it knows. */
  readonly seq: number;
}

/** What is generated of a note, and what is of substance in it. */
export interface Generee {
  readonly sections: readonly SectionGeneree[];
  readonly substantiels: readonly string[];
}

/** Two states of one thing (a référentiel, a grid, a list), whatever it is: what papers and notes are made from. */
export interface DeuxEtats {
  /** What its versions stand under; null: a list before its first. */
  readonly porteur: ItemRef | null;
  readonly intitule: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
  readonly before: Etat;
  readonly after: Etat;
  /** How much changes, in words. */
  readonly bilan: string;
  /** What gestures between the two did to what either says. */
  readonly touched: () => Between;
  readonly generer: (motifs: Motifs, substantiels: ReadonlySet<string>) => Generee;
}

/** The same paper of a state that is neither a version nor the draft. */
export function headingAu(heading: PaperHeading, moment: string, seq: number): PaperHeading {
  if (moment.startsWith('@')) return { ...heading, version: paper.redline.etat(seq) };
  return isCalendarDate(moment)
    ? { ...heading, version: paper.redline.etatAu(french.date(moment)) }
    : heading;
}

/** The rows of the journal between two states, whichever comes first. */
export const entre = (a: Pick<Etat, 'seq'>, b: Pick<Etat, 'seq'>): readonly [from: number, to: number] => [
  Math.min(a.seq, b.seq),
  Math.max(a.seq, b.seq),
];
