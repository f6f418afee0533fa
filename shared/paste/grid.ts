import type { Paragraph } from './paragraphs.ts';

/** A merged cell is one object, in every place it covers. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
}

export interface GridRow {
  /** As people count them in the source, from 1. */
  readonly number: number;
  /** As many as the grid is wide. */
  readonly cells: readonly Cell[];
}

/** One table of what was pasted. */
export interface Grid {
  /** Of the sheet; empty when tables have no name. */
  readonly name: string;
  readonly width: number;
  readonly rows: readonly GridRow[];
  /** Cells with text that the source hides, and which are left out. */
  readonly hidden: number;
  /** Whether the source says which cells are merged: where it does not, a blank may stand for the cell above. */
  readonly saysMerged: boolean;
}

/** A cell as a source gives it: at the first free place of its row. */
export interface RawCell extends Cell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHidden: boolean;
}

export interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
}

export interface RawGrid {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly saysMerged: boolean;
}

/** More than any table of a référentiel: beyond them, what is pasted is something else. */
export const caps = { columns: 60, rows: 50_000 } as const;

/** Why a source cannot be read; the window has the words. */
export type SourceFault =
  'empty' | 'tooWide' | 'tooLong' | 'tooLarge' | 'notText' | 'notWorkbook' | 'oldWorkbook';

export class SourceError extends Error {
  readonly fault: SourceFault;

  constructor(fault: SourceFault, cause?: unknown) {
    super(`unreadable source: ${fault}`, { cause });
    this.fault = fault;
  }
}

const blank: Cell = { paragraphs: [] };

export const isBlank = ({ paragraphs }: Cell): boolean => paragraphs.length === 0;

/** The text of a cell, one paragraph a line. */
export const cellText = ({ paragraphs }: Cell): string => paragraphs.map(({ text }) => text).join('\n');

/** Each cell in every place it covers. A span that goes beyond the table ends with it. */
function placed(rows: readonly RawRow[]): (RawCell | undefined)[][] {
  const places: (RawCell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ cells }, top) => {
    let left = 0;
    for (const cell of cells) {
      while (places[top]?.[left] !== undefined) left += 1;
      const bottom = cell.rowSpan === 0 ? rows.length : Math.min(top + cell.rowSpan, rows.length);
      // A span may announce a whole sheet's width: what counts is where cells with text stand.
      const right = Math.min(left + Math.max(cell.columnSpan, 1), Math.max(caps.columns, left + 1));
      if (left >= caps.columns && !isBlank(cell)) throw new SourceError('tooWide');
      if (left >= caps.columns) break;
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) (places[row] as RawCell[])[column] ??= cell;
      left = right;
    }
  });
  return places;
}

/** The table that is seen: spans resolved, what is hidden and blank columns at the end left out. */
export function gridOf({ name, rows, hiddenColumns, saysMerged }: RawGrid): Grid {
  if (rows.length > caps.rows) throw new SourceError('tooLong');
  const hidden = new Set<Cell>();
  const shown = new Set<Cell>();
  const seen = (cell: RawCell | undefined, column: number): boolean => {
    if (cell === undefined || isBlank(cell)) return true;
    const isHidden = cell.isHidden || hiddenColumns.has(column);
    (isHidden ? hidden : shown).add(cell);
    return !isHidden;
  };
  const places = placed(rows).map((cells) =>
    Array.from(cells, (cell, column) => (seen(cell, column) ? (cell ?? blank) : blank)),
  );
  const kept = columnsKept(places, hiddenColumns);
  return {
    name,
    width: kept.length,
    rows: places.map((cells, index) => ({
      number: rows[index]?.number ?? index + 1,
      cells: kept.map((column) => cells[column] ?? blank),
    })),
    hidden: [...hidden].filter((cell) => !shown.has(cell)).length,
    saysMerged,
  };
}

function columnsKept(
  places: readonly (readonly Cell[])[],
  hiddenColumns: ReadonlySet<number>,
): readonly number[] {
  let width = 0;
  for (const cells of places) {
    // A band announces any width: columns are those where a cell begins.
    const last = cells.findLastIndex((cell, column) => !isBlank(cell) && cell !== cells[column - 1]);
    width = Math.max(width, last + 1);
  }
  return Array.from({ length: width }, (_, column) => column).filter((column) => !hiddenColumns.has(column));
}

/**
 * Paragraphs outside of any table as a table: one a row, in the column of its depth in the list, so that a nested list reads as
 * what its levels hold.
 */
export function outlineRows(paragraphs: readonly Paragraph[], from = 1): readonly RawRow[] {
  const levels = [...new Set(paragraphs.map(({ level }) => level))].sort((a, b) => a - b);
  return paragraphs.map((paragraph, index) => ({
    number: from + index,
    cells: levels
      .slice(0, levels.indexOf(paragraph.level) + 1)
      .map((level) => rawCell(level === paragraph.level ? [paragraph] : [])),
  }));
}

export function rawCell(paragraphs: readonly Paragraph[], columnSpan = 1): RawCell {
  return { paragraphs, rowSpan: 1, columnSpan, isHidden: false };
}
