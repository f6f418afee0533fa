import type { Cell } from '../../../../shared/table/cells.ts';

/** What a screen reader is told of the whole: a few rows are in the page, all of them are counted. */
export const gridAria = (label: string, rows: number, columns: number) => ({
  role: 'grid',
  'aria-label': label,
  // The names of the columns are the first row.
  'aria-rowcount': rows + 1,
  'aria-colcount': columns,
  'aria-multiselectable': true,
});

/** Said even to a browser that no longer sees a table, its rows being laid out as a grid. */
export const groupAria = { role: 'rowgroup' };

export const rowAria = (row: number) => ({ role: 'row', 'aria-rowindex': row + 1 });

export const columnAria = (column: number, span: number) => ({
  role: 'columnheader',
  'aria-colindex': column,
  ...(span === 1 ? {} : { 'aria-colspan': span }),
});

interface CellState {
  /** One cell of the table takes the keyboard. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Null: not a band. */
  readonly isExpanded: boolean | null;
}

export const cellAria = (
  { column, span, rowSpan }: Cell,
  { isCurrent, isSelected, isExpanded }: CellState,
) => ({
  role: 'gridcell',
  tabIndex: isCurrent ? 0 : -1,
  'aria-colindex': column,
  ...(span === 1 ? {} : { 'aria-colspan': span }),
  ...(rowSpan === 1 ? {} : { 'aria-rowspan': rowSpan }),
  ...(isSelected ? { 'aria-selected': true } : {}),
  ...(isExpanded === null ? {} : { 'aria-expanded': isExpanded }),
});
