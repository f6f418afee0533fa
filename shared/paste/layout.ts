import { bandOf } from './bands.ts';
import { cellText, isBlank, type Cell, type Grid, type GridRow } from './grid.ts';
import { bandRole, contentScores, headingRole, type Role } from './roles.ts';
import { splitsOf } from './split.ts';

/** What a choice rests on. */
export type Basis = 'heading' | 'content' | 'place' | 'nothing' | 'person';

export interface ColumnChoice {
  readonly role: Role;
  readonly basis: Basis;
  /** Whether each paragraph of a cell is an item, rather than the whole cell. */
  readonly split: boolean;
}

/** What is done with lines across the table; `words`: each says it by its first words. */
export const bandChoices = ['words', 'bloc', 'activite', 'ignore'] as const;
export type BandChoice = (typeof bandChoices)[number];

/** How tables of the same make are read; all of it can be corrected. */
export interface Layout {
  /** Their places among what was pasted. */
  readonly grids: readonly number[];
  readonly isIncluded: boolean;
  /** Rows at the top that name the columns, lines across the table not counted. */
  readonly headingRows: number;
  readonly columns: readonly ColumnChoice[];
  readonly bands: BandChoice;
  /** Lines across these tables, in all. */
  readonly bandCount: number;
}

const LOOKED_AT = 12;
const SAMPLE = 200;

/** Cells of a row, each once, without the blank ones. */
function ownCells({ cells }: GridRow): readonly Cell[] {
  return cells.filter((cell, column) => !isBlank(cell) && cell !== cells[column - 1]);
}

const plainRows = (grid: Grid): readonly GridRow[] => grid.rows.filter((row) => bandOf(row) === null);

function isHeadingRow(row: GridRow, width: number): boolean {
  const cells = ownCells(row);
  const named = cells.filter((cell) => headingRole(cellText(cell)) !== null).length;
  return named >= Math.min(2, width) && named * 2 >= cells.length;
}

/** Rows that name the columns, with what stands above them; a second row of names follows a first. */
function headingRowsOf(grid: Grid): number {
  const rows = plainRows(grid).slice(0, LOOKED_AT);
  const first = rows.findIndex((row) => isHeadingRow(row, grid.width));
  if (first === -1) return 0;
  let end = first + 1;
  while (end < rows.length && isHeadingRow(rows[end] as GridRow, grid.width)) end += 1;
  return end;
}

/** The lowest heading of a column names it: the ones above name several. */
function namedRole(rows: readonly GridRow[], column: number): Role | null {
  for (const { cells } of rows.toReversed()) {
    const role = headingRole(cellText(cells[column] ?? { paragraphs: [] }));
    if (role !== null) return role;
  }
  return null;
}

/** Some cells of a column, from all over the table. */
function sampled(rows: readonly GridRow[], column: number): readonly Cell[] {
  const seen = new Set<Cell>();
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const cells = rows[index]?.cells ?? [];
    const cell = cells[column];
    if (cell !== undefined && !isBlank(cell) && cell !== cells[column - 1]) seen.add(cell);
  }
  return [...seen];
}

type Scores = ReadonlyMap<Role, number>;

function scoresOf(cells: readonly Cell[]): Scores {
  const totals = new Map<Role, number>();
  const texts = cells.flatMap(({ paragraphs }) => paragraphs.slice(0, 20).map(({ text }) => text));
  for (const text of texts)
    for (const [role, score] of Object.entries(contentScores(text)) as [Role, number][])
      totals.set(role, (totals.get(role) ?? 0) + score / texts.length);
  return totals;
}

interface Guessed {
  readonly role: Role;
  readonly basis: Basis;
}

const CONVINCING = 0.35;
/** The order of the columns in the tables of the field. */
const USUAL: readonly Role[] = ['activite', 'competence', 'modalite', 'critere'];

/** The role of each column: what headings say, then what contents say, the surest first, then the usual order. */
function guessRoles(
  named: readonly (Role | null)[],
  scores: readonly Scores[],
  allowed: (role: Role) => boolean,
): readonly Guessed[] {
  const guessed = named.map((role): Guessed | null =>
    role !== null && allowed(role) ? { role, basis: 'heading' } : null,
  );
  const taken = new Set(guessed.flatMap((guess) => (guess === null ? [] : [guess.role])));
  const free = (role: Role): boolean => role === 'code' || (!taken.has(role) && allowed(role));
  const give = (column: number, role: Role, basis: Basis): void => {
    guessed[column] = { role, basis };
    taken.add(role);
  };
  const claims = scores
    .flatMap((ofColumn, column) => [...ofColumn].map(([role, score]) => ({ column, role, score })))
    .filter(({ score }) => score >= CONVINCING)
    .toSorted((a, b) => b.score - a.score || b.column - a.column);
  for (const { column, role } of claims)
    if (guessed[column] === null && free(role)) give(column, role, 'content');
  const last = (column: number): number =>
    Math.max(-1, ...guessed.slice(0, column).map((guess) => USUAL.indexOf(guess?.role ?? 'ignore')));
  return guessed.map((guess, column) => {
    if (guess !== null) return guess;
    if ((scores[column]?.size ?? 0) === 0) return { role: 'ignore', basis: 'nothing' };
    const role = USUAL.slice(last(column) + 1).find(free);
    if (role === undefined) return { role: 'ignore', basis: 'nothing' };
    give(column, role, 'place');
    return { role, basis: 'place' };
  });
}

function layoutOf(grid: Grid, index: number, allowed: (role: Role) => boolean): Layout {
  const headingRows = headingRowsOf(grid);
  const plain = plainRows(grid);
  const columns = Array.from({ length: grid.width }, (_, column) => column);
  const cells = columns.map((column) => sampled(plain.slice(headingRows), column));
  const named = columns.map((column) => namedRole(plain.slice(0, headingRows), column));
  const guesses = guessRoles(named, cells.map(scoresOf), allowed);
  return {
    grids: [index],
    isIncluded: true,
    headingRows,
    columns: guesses.map(({ role, basis }, column) => ({
      role,
      basis,
      split: splitsOf(cells[column] ?? [], role),
    })),
    bands: 'words',
    bandCount: grid.rows.length - plain.length,
  };
}

const makeOf = ({ columns, headingRows }: Layout): string =>
  `${headingRows} ${columns.map(({ role, basis }) => (basis === 'heading' ? role : '?')).join()}`;

/** How to read what was pasted, tables of the same headings together. */
export function guessLayouts(grids: readonly Grid[], allowed: (role: Role) => boolean): readonly Layout[] {
  const layouts = new Map<string, Layout>();
  grids.forEach((grid, index) => {
    const layout = layoutOf(grid, index, allowed);
    const make = layout.headingRows === 0 ? `${index}` : makeOf(layout);
    const like = layouts.get(make);
    layouts.set(make, like === undefined ? layout : together(like, layout));
  });
  return [...layouts.values()];
}

const together = (one: Layout, other: Layout): Layout => ({
  ...one,
  grids: [...one.grids, ...other.grids],
  bandCount: one.bandCount + other.bandCount,
  columns: one.columns.map((column, index) => ({
    ...column,
    split: column.split || (other.columns[index]?.split ?? false),
  })),
});

/** What a line across the table is; null: it is left out. Above the headings, one that names nothing is a title. */
export function bandMeaning(
  text: string,
  choice: BandChoice,
  isAboveHeadings: boolean,
  allowed: (role: Role) => boolean,
): 'bloc' | 'activite' | null {
  if (choice === 'ignore') return null;
  const said = choice === 'words' ? (bandRole(text) ?? (isAboveHeadings ? null : 'bloc')) : choice;
  return said !== null && allowed(said) ? said : null;
}
