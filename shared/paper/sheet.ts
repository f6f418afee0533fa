import type { Segment } from '../diff/mots.ts';
import type { PaperHeading } from './heading.ts';

/** What becomes of a piece from one text to the other. Of one text alone, everything stays. */
export type Sort = Segment['kind'];

/** A text, with what goes and comes in it. */
export type Marked = readonly Segment[];

/** The field that a piece comes from: who changed it last made it what it is. */
export interface Source {
  readonly id: string;
  readonly champ: string;
}

/** A paragraph. */
export interface SheetLine {
  /** Lines of two sheets that have it in common are the same line. */
  readonly key: string;
  readonly sort: Sort;
  /** The code people call it by; empty when it has none. */
  readonly code: Marked;
  readonly texte: Marked;
  /** Where its words come from; null: they are the paper's own. */
  readonly source: Source | null;
  /** What puts it here, where it stands for an item that has its place elsewhere; null: its own place. */
  readonly link: Source | null;
  /** Where it went or came from, when it moved; '' otherwise. */
  readonly note: string;
}

export interface SheetCell {
  readonly lines: readonly SheetLine[];
  /** Several are listed, rather than one after the other. */
  readonly isList: boolean;
}

export interface SheetRow {
  readonly key: string;
  readonly sort: Sort;
  readonly cells: readonly SheetCell[];
  readonly note: string;
}

interface Title {
  readonly kind: 'title';
  readonly key: string;
  readonly level: 2 | 3;
  readonly line: SheetLine;
}

interface Text {
  readonly kind: 'text';
  readonly key: string;
  readonly cell: SheetCell;
  readonly isStrong: boolean;
}

export interface SheetTable {
  readonly kind: 'table';
  readonly key: string;
  readonly sort: Sort;
  readonly look: 'activites' | 'race' | 'annexe' | 'notation' | 'niveaux' | 'habilitations';
  /** Its own title, above the columns. */
  readonly band: SheetLine | null;
  readonly columns: readonly string[];
  /** Place of the column that names a row. */
  readonly naming: number;
  readonly rows: readonly SheetRow[];
}

export type SheetBlock = Title | Text | SheetTable;

/** What a paper says, apart from how it looks in Word or on a page: one text, or two with what leads from the one to the other. */
export interface Sheet {
  readonly title: SheetLine;
  readonly facts: readonly SheetLine[];
  /** What the text can be held against. */
  readonly anchors: readonly SheetLine[];
  readonly blocks: readonly SheetBlock[];
}

const kept = (text: string): Marked => (text === '' ? [] : [{ kind: 'same', text }]);

interface Written {
  readonly code?: string | undefined;
  readonly texte: string;
  readonly source?: Source;
  readonly link?: Source;
}

export const lineOf = (key: string, { code = '', texte, source, link }: Written): SheetLine => ({
  key,
  sort: 'same',
  code: kept(code),
  texte: kept(texte),
  source: source ?? null,
  link: link ?? null,
  note: '',
});

export const rowOf = (key: string, cells: readonly SheetCell[]): SheetRow => ({
  key,
  sort: 'same',
  cells,
  note: '',
});

export const listed = (lines: readonly SheetLine[]): SheetCell => ({ lines, isList: true });
export const inTurn = (lines: readonly SheetLine[]): SheetCell => ({ lines, isList: false });

/** A title that is the name of an item. */
export const titled = (line: SheetLine, level: 2 | 3 = 2): SheetBlock => ({
  kind: 'title',
  key: line.key,
  level,
  line,
});

export const titleBlock = (key: string, texte: string, level: 2 | 3 = 2): SheetBlock =>
  titled(lineOf(key, { texte }), level);

export const textBlock = (key: string, cell: SheetCell, isStrong = false): SheetBlock => ({
  kind: 'text',
  key,
  cell,
  isStrong,
});

interface TableOf extends Pick<SheetTable, 'key' | 'look' | 'columns' | 'rows'> {
  readonly band?: SheetLine;
  readonly naming?: number;
}

export const tableBlock = ({ band, naming = 0, ...table }: TableOf): SheetTable => ({
  kind: 'table',
  sort: 'same',
  ...table,
  band: band ?? null,
  naming,
});

/** A paper of one text, under what it says of itself. */
export function sheetOf(heading: PaperHeading, blocks: readonly SheetBlock[]): Sheet {
  const { intitule, facts, version, empreinte, tete } = heading;
  return {
    title: lineOf('intitule', { texte: intitule }),
    facts: [...numberedLines('fait', facts), lineOf('version', { texte: version })],
    anchors: numberedLines('ancre', [empreinte, tete]),
    blocks,
  };
}

/** Several lines, each called by its place. */
export const numberedLines = (name: string, texts: readonly string[]): readonly SheetLine[] =>
  texts.map((texte, i) => lineOf(`${name} ${i}`, { texte }));

/** A text as one side has it. */
export const textOf = (marked: Marked, side: 'before' | 'after'): string =>
  marked
    .filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'))
    .map(({ text }) => text)
    .join('');
