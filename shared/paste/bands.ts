import { lineStart } from '../french/line-start.ts';
import { cellText, isBlank, type Cell, type GridRow } from './grid.ts';
import { bandRole } from './roles.ts';

/** A line across the table: a cell that goes from side to side, beside a code at most. */
export interface Band {
  readonly cell: Cell;
  /** The cell that holds nothing but its code. */
  readonly code: Cell | null;
}

const isCodeAlone = (cell: Cell): boolean => {
  const { code, reste } = lineStart(cellText(cell), false);
  return code !== '' && reste === '';
};

/** The line across the table that a row is, or null. One cell alone in its row is one too, when its words say « bloc ». */
export function bandOf({ cells }: GridRow): Band | null {
  const own = [...new Set(cells.filter((cell) => !isBlank(cell)))];
  const widest = own.toSorted((a, b) => count(cells, b) - count(cells, a))[0];
  if (widest === undefined) return null;
  const [code = null, ...others] = own.filter((cell) => cell !== widest);
  if (others.length > 0) return null;
  if (code === null) {
    const isAcross =
      cells.length > 1 &&
      cells.every((cell) => cell === widest || isBlank(cell)) &&
      count(cells, widest) * 2 > cells.length;
    return (isAcross && count(cells, widest) > 1) || bandRole(cellText(widest)) === 'bloc'
      ? { cell: widest, code }
      : null;
  }
  const isWide = count(cells, widest) > 1 && count(cells, widest) >= cells.length - 1;
  return isWide && isCodeAlone(code) ? { cell: widest, code } : null;
}

const count = (cells: readonly Cell[], cell: Cell): number => cells.filter((one) => one === cell).length;
