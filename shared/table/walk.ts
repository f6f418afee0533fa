import { cellAt, cellsOf, stripAtRow, type Cell } from './cells.ts';
import { columnsIn, rowsIn, type Strip } from './strips.ts';

export type Step =
  'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'rowStart' | 'rowEnd' | 'first' | 'last';

/** The cells in the order in which they are written: a strip after the other, row by row. */
function neighbour(strips: readonly Strip[], from: Cell, by: 1 | -1): Cell | null {
  const index = stripAtRow(strips, from.row);
  const here = strips[index];
  if (here === undefined) return null;
  const cells = cellsOf(here);
  const at = cells.findIndex(({ key, column }) => key === from.key && column === from.column);
  const inside = cells[at + by];
  if (inside !== undefined) return inside;
  const beside = strips[index + by];
  return beside === undefined ? null : (cellsOf(beside).at(by === 1 ? 0 : -1) ?? null);
}

/**
 * The cell that a step leads to; null at the edge of the table. `column`: the one that the person was in, which a band that covers
 * several does not make forget.
 */
export function walk(strips: readonly Strip[], from: Cell, column: number, step: Step): Cell | null {
  switch (step) {
    case 'up':
      return cellAt(strips, from.row - 1, column);
    case 'down':
      return cellAt(strips, from.row + from.rowSpan, column);
    case 'left':
      return from.column === 1 ? null : cellAt(strips, from.row, from.column - 1);
    case 'right':
      return from.column + from.span > columnsIn(strips)
        ? null
        : cellAt(strips, from.row, from.column + from.span);
    case 'next':
      return neighbour(strips, from, 1);
    case 'previous':
      return neighbour(strips, from, -1);
    case 'rowStart':
      return cellAt(strips, from.row, 1);
    case 'rowEnd':
      return cellAt(strips, from.row, columnsIn(strips));
    case 'first':
      return cellAt(strips, 1, 1);
    case 'last':
      return cellAt(strips, rowsIn(strips), columnsIn(strips));
  }
}
