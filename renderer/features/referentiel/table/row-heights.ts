import type { State } from '../../../../shared/domain/row.ts';
import { cellsOf, type Cell } from '../../../../shared/table/cells.ts';
import type { Strip } from '../../../../shared/table/strips.ts';

const LINE_PX = 20;
const PADDING_PX = 9;
/** Of a letter, on the average, in the body's text. */
const LETTER_PX = 6.6;
/** Of the whole, the part of each column: as the style sheet has it. */
const PARTS: readonly number[] = [0, 0.15, 0.06, 0.32, 0.16, 0.31];

function widthOf({ column, span }: Cell, width: number): number {
  const parts = PARTS.slice(column, column + span).reduce((sum, part) => sum + part, 0);
  return Math.max(60, width * parts - 18);
}

function height(cell: Cell, state: State, width: number): number {
  const row = cell.entity === null ? undefined : state.get(cell.entity)?.get(cell.key);
  const value = row?.[cell.field];
  const letters = Math.max(1, Math.floor(widthOf(cell, width) / LETTER_PX));
  const lines =
    typeof value === 'string'
      ? value.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0)
      : 1;
  return lines * LINE_PX + PADDING_PX;
}

/** About how high a strip is before it is drawn and measured: the nearer, the less the scroll bar moves. */
export function estimatedHeight(strip: Strip, state: State, width: number): number {
  const cells = cellsOf(strip);
  const left = cells.filter(({ column }) => column < 5).map((cell) => height(cell, state, width));
  const right = cells.filter(({ column }) => column === 5).map((cell) => height(cell, state, width));
  return Math.max(
    LINE_PX + PADDING_PX,
    ...left,
    right.reduce((sum, one) => sum + one, 0),
  );
}
