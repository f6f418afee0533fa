import { diffMots } from '../diff/mots.ts';
import { interleaved, type Pair } from '../diff/interleaved.ts';
import { paper } from '../i18n/fr/paper.ts';
import { textOf, type Marked, type Sheet, type SheetBlock, type SheetCell, type SheetLine } from './sheet.ts';
import type { SheetRow, SheetTable, Sort } from './sheet.ts';

/** Where an item stands in a paper: which row or table holds it, what that is called, and what the item says. */
interface Place {
  readonly holder: string;
  readonly called: string;
  readonly texte: string;
}

type Places = ReadonlyMap<string, Place>;

const said = (line: SheetLine | undefined): string => (line === undefined ? '' : textOf(line.texte, 'after'));
const called = (line: SheetLine | undefined): string => {
  const code = textOf(line?.code ?? [], 'after');
  return code === '' ? said(line) : code;
};

/** The line that names a row: the first of its naming column. */
const namingLine = ({ naming }: SheetTable, row: SheetRow): SheetLine | undefined =>
  row.cells[naming]?.lines[0];

function placesOf({ blocks }: Sheet): Places {
  const places = new Map<string, Place>();
  // A table without a title of its own is called by the one above it, which stands in the part above.
  let part: SheetLine | undefined;
  let title: SheetLine | undefined;
  for (const block of blocks) {
    if (block.kind === 'title') {
      title = block.line;
      if (block.level === 2) part = undefined;
      places.set(title.key, { holder: part?.key ?? '', called: called(part), texte: said(title) });
      if (block.level === 2) part = title;
    }
    if (block.kind !== 'table') continue;
    places.set(block.key, { holder: '', called: '', texte: said(block.band ?? undefined) });
    for (const row of block.rows) {
      const naming = namingLine(block, row);
      places.set(row.key, { holder: block.key, called: called(block.band ?? title), texte: said(naming) });
      const own = row.cells
        .flatMap(({ lines }) => lines)
        .filter((line) => line.link === null && line !== naming);
      for (const line of own)
        places.set(line.key, { holder: row.key, called: called(naming), texte: said(line) });
    }
  }
  return places;
}

/** The two papers that become one, and where their items stand. */
interface Both {
  readonly before: Places;
  readonly after: Places;
}

/** What is said of an item that stands elsewhere in the other paper. `inside`: what holds it goes or comes, and it with it. */
function noteOf({ before, after }: Both, key: string, sort: Sort, inside: boolean): string {
  const [from, to] = [before.get(key), after.get(key)];
  if (from === undefined || to === undefined || sort === 'same') return '';
  const words = paper.redline;
  const isReworded = sort === 'added' && from.texte !== to.texte;
  const stays = from.holder === to.holder;
  if (stays && inside) return isReworded ? words.reformuleSeul(from.texte) : '';
  if (sort === 'removed') return stays ? words.parti : words.partiVers(to.called);
  const place = stays ? words.venu : words.venuDe(from.called);
  return isReworded ? words.reformule(place, from.texte) : place;
}

const marked = (texte: Marked, sort: Sort): Marked => texte.map(({ text }) => ({ kind: sort, text }));

const turnedLine = (both: Both, line: SheetLine, sort: Sort, inside: boolean): SheetLine => ({
  ...line,
  sort,
  code: marked(line.code, sort),
  texte: marked(line.texte, sort),
  note: line.link === null ? noteOf(both, line.key, sort, inside) : '',
});

const turnedCell = (both: Both, cell: SheetCell, sort: Sort): SheetCell => ({
  ...cell,
  lines: cell.lines.map((line) => turnedLine(both, line, sort, true)),
});

/** What moved is said of the row, not of the line that names it too. */
const turnedRow = (both: Both, row: SheetRow, sort: Sort, inside: boolean): SheetRow => ({
  ...row,
  sort,
  note: noteOf(both, row.key, sort, inside),
  cells: row.cells.map(({ lines, ...cell }) => ({
    ...cell,
    lines: turnedCell(both, { ...cell, lines }, sort).lines.map((line) =>
      line.key === row.key ? { ...line, note: '' } : line,
    ),
  })),
});

function turnedBlock(both: Both, block: SheetBlock, sort: Sort): SheetBlock {
  switch (block.kind) {
    case 'title':
      return { ...block, line: turnedLine(both, block.line, sort, false) };
    case 'text':
      return { ...block, cell: turnedCell(both, block.cell, sort) };
    case 'table':
      return {
        ...block,
        sort,
        band: block.band === null ? null : turnedLine(both, block.band, sort, false),
        rows: block.rows.map((row) => turnedRow(both, row, sort, true)),
      };
  }
}

function codeOf(before: Marked, after: Marked): Marked {
  const [a, b] = [textOf(before, 'after'), textOf(after, 'after')];
  return a === b ? after : [...marked(before, 'removed'), ...marked(after, 'added')];
}

const lineOfBoth = (before: SheetLine, after: SheetLine): SheetLine => ({
  ...after,
  code: codeOf(before.code, after.code),
  texte: diffMots(said(before), said(after)),
});

/** Pairs of two lists in one: what both have, and what one alone has. */
function merged<T>(
  pairs: readonly Pair<T>[],
  ofBoth: (before: T, after: T) => T,
  alone: (item: T, sort: Sort) => T,
): readonly T[] {
  return pairs.flatMap(({ before, after }) => {
    if (before !== null && after !== null) return [ofBoth(before, after)];
    if (before !== null) return [alone(before, 'removed')];
    return after === null ? [] : [alone(after, 'added')];
  });
}

const mergedByKey = <T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
  ofBoth: (before: T, after: T) => T,
  alone: (item: T, sort: Sort) => T,
): readonly T[] =>
  merged(
    interleaved(before, after, ({ key }) => key),
    ofBoth,
    alone,
  );

const linesOf = (
  both: Both,
  before: readonly SheetLine[],
  after: readonly SheetLine[],
): readonly SheetLine[] =>
  mergedByKey(before, after, lineOfBoth, (line, sort) => turnedLine(both, line, sort, false));

const cellOf = (both: Both, before: SheetCell, after: SheetCell): SheetCell => ({
  ...after,
  lines: linesOf(both, before.lines, after.lines),
});

const rowOfBoth = (both: Both, before: SheetRow, after: SheetRow): SheetRow => ({
  ...after,
  cells: after.cells.map((cell, i) => cellOf(both, before.cells[i] ?? { ...cell, lines: [] }, cell)),
});

function blockOf(both: Both, before: SheetBlock, after: SheetBlock): SheetBlock {
  if (before.kind === 'title' && after.kind === 'title')
    return { ...after, line: lineOfBoth(before.line, after.line) };
  if (before.kind === 'text' && after.kind === 'text')
    return { ...after, cell: cellOf(both, before.cell, after.cell) };
  if (before.kind !== 'table' || after.kind !== 'table') throw new Error(`two kinds of block: ${after.key}`);
  return {
    ...after,
    band: before.band === null || after.band === null ? after.band : lineOfBoth(before.band, after.band),
    rows: mergedByKey(
      before.rows,
      after.rows,
      (one, other) => rowOfBoth(both, one, other),
      (row, sort) => turnedRow(both, row, sort, false),
    ),
  };
}

/**
 * Two papers in one: what goes is kept and marked so, what comes too, word by word within a line that both have. Without what comes it is the
 * first, without what goes the second.
 */
export function redline(before: Sheet, after: Sheet): Sheet {
  const both: Both = { before: placesOf(before), after: placesOf(after) };
  return {
    title: lineOfBoth(before.title, after.title),
    facts: linesOf(both, before.facts, after.facts),
    anchors: linesOf(both, before.anchors, after.anchors),
    blocks: mergedByKey(
      before.blocks,
      after.blocks,
      (one, other) => blockOf(both, one, other),
      (block, sort) => turnedBlock(both, block, sort),
    ),
  };
}
