import { lineStart } from '../french/line-start.ts';
import type { Criteres } from './criteres.ts';
import { cellText, isBlank, type Cell, type Grid, type GridRow } from './grid.ts';
import type { Layout } from './layout.ts';
import { isItemRole, type ItemRole } from './roles.ts';

/** An item cell of a row, with the cell that holds its codes. */
export interface RoleCell {
  readonly column: number;
  readonly cell: Cell;
  readonly split: boolean;
  readonly code: Cell | null;
}

/** A table while its rows are read. */
export interface Reading {
  readonly grid: Grid;
  readonly index: number;
  readonly layout: Layout;
  readonly criteres: Criteres;
  /** For a column of items, the one that holds their codes. */
  readonly codes: ReadonlyMap<number, number>;
}

export const rowText = ({ cells }: GridRow): string => cells.map(cellText).join('\t');

/** Cells of a row that are not blank, each at the first place it has there. */
export function ownCells({ cells }: GridRow): readonly (readonly [Cell, number])[] {
  return cells.flatMap((cell, column) =>
    isBlank(cell) || cells.indexOf(cell) !== column ? [] : [[cell, column] as const],
  );
}

export function roleCells({ layout, codes }: Reading, row: GridRow, role: ItemRole): readonly RoleCell[] {
  return ownCells(row).flatMap(([cell, column]) => {
    const choice = layout.columns[column];
    if (choice?.role !== role) return [];
    const code = row.cells[codes.get(column) ?? -1] ?? null;
    return [{ column, cell, split: choice.split, code: code === cell ? null : code }];
  });
}

/** A column of codes numbers the column at its right, else the one at its left. */
export function codeColumns({ columns }: Layout): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  columns.forEach(({ role }, column) => {
    if (role !== 'code') return;
    for (const beside of [column + 1, column - 1]) {
      const other = columns[beside];
      if (other === undefined || !isItemRole(other.role) || codes.has(beside)) continue;
      codes.set(beside, column);
      return;
    }
  });
  return codes;
}

/** A code as written, without what separates it from a text. */
export function codeText(cell: Cell): string {
  const text = cellText(cell);
  const { code, reste } = lineStart(text, false);
  return code !== '' && reste === '' ? code : text;
}
