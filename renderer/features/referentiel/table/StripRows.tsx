import { memo, type ComponentType } from 'react';
import { findItem } from '../../../../shared/edit/siblings.ts';
import { standsInShared } from '../../../../shared/partage/guard.ts';
import { cellsOf, type Cell } from '../../../../shared/table/cells.ts';
import { toBeWritten, type Strip } from '../../../../shared/table/strips.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { CELL_FINDINGS } from '../../controles/findings-id.ts';
import { useDraft } from '../draft.ts';
import { CellMark } from './CellMark.tsx';
import type { CellMarks } from './cell-marks.ts';
import { cellAria, rowAria } from './cell-aria.ts';
import type { DropMark } from './useDrag.ts';
import styles from './Table.module.css';

/** How the grid and the DOM name a cell. */
export const cellName = ({ key, column }: Pick<Cell, 'key' | 'column'>): string => `${key} ${column}`;

interface StripRowsProps {
  readonly strip: Strip;
  /** The cell that takes the keyboard, when it is one of these. */
  readonly current: Cell | null;
  readonly isEditing: boolean;
  readonly selected: ReadonlySet<string>;
  /** Where what is dragged would go, when it is here. */
  readonly mark: DropMark | null;
  /** What is said of the cells. */
  readonly marks: CellMarks;
  readonly contents: ComponentType<ContentProps>;
  /** The text is no longer being written. */
  readonly onLeft: () => void;
  /** The links are chosen. */
  readonly onLinked: () => void;
}

/** The rows of a strip: what is in them changes with a gesture, what has the keyboard with a key. */
export const StripRows = memo(function StripRows(props: StripRowsProps) {
  const { strip } = props;
  const rows = [...Map.groupBy(cellsOf(strip), ({ row }) => row)];
  return rows.map(([row, cells]) => (
    // By its place in the strip: a line added above moves this one, and must not take away what is being typed in it.
    <div key={row - strip.firstRow} {...rowAria(row)} className={styles.row}>
      {cells.map((cell) => (
        <GridCell key={cellName(cell)} {...props} cell={cell} />
      ))}
    </div>
  ));
});

/** What a cell shows, and its text while it is written. */
export interface ContentProps {
  readonly cell: Cell;
  readonly strip: Strip;
  readonly isWritten: boolean;
  /** The text is no longer being written. */
  readonly onLeft: () => void;
  /** The links are chosen. */
  readonly onLinked: () => void;
}

interface GridCellProps extends StripRowsProps {
  readonly cell: Cell;
}

function GridCell(props: GridCellProps) {
  const { cell, current, selected, mark, strip, contents: Contents } = props;
  const isCurrent = current?.key === cell.key && current.column === cell.column;
  const isFirstOfBand = cell.column === 1 && strip.kind !== 'competence' && strip.kind !== 'ligne';
  const isNew = toBeWritten(cell.key) !== null;
  const niveau = props.marks(cell);
  return (
    <div
      {...cellAria(cell, {
        isCurrent,
        isSelected: selected.has(cell.key),
        isExpanded: isFirstOfBand && strip.isFolded !== null ? !strip.isFolded : null,
      })}
      aria-describedby={isCurrent ? CELL_FINDINGS : undefined}
      data-cell={cellName(cell)}
      data-key={cell.key}
      data-column={cell.column}
      data-champ={cell.field}
      data-current={isCurrent ? true : undefined}
      data-drop={mark?.key === cell.key ? dropOf(mark) : undefined}
      className={`${styles.cell} ${styles[cell.field]} ${isNew ? styles.new : ''}`}
      style={{
        gridColumn: `${cell.column} / span ${cell.span}`,
        gridRow: `${cell.row - strip.firstRow + 1} / span ${cell.rowSpan}`,
      }}
    >
      {!isNew && holdsGrip(cell) && <Grip itemKey={cell.key} />}
      {isFirstOfBand && strip.isFolded !== null && <Chevron strip={strip} />}
      <Contents
        cell={cell}
        strip={strip}
        isWritten={isCurrent && props.isEditing}
        onLeft={props.onLeft}
        onLinked={props.onLinked}
      />
      {niveau !== undefined && <CellMark niveau={niveau} />}
    </div>
  );
}

const dropOf = ({ isAfter, isInto }: DropMark): string => (isInto ? 'into' : isAfter ? 'after' : 'before');

/** One handle an item: where its line begins. */
const holdsGrip = ({ entity, field, column }: Cell): boolean =>
  entity !== null &&
  entity !== 'grille' &&
  (column === 1 ? field !== 'activites' : field === 'code' || (entity === 'critere' && column === 5));

/** What an item is carried by; keys do the same. */
function Grip({ itemKey }: { readonly itemKey: string }) {
  const { state, isReadOnly } = useDraft();
  const item = findItem(state, itemKey);
  return isReadOnly || (item !== null && standsInShared(state, item)) ? null : (
    <span aria-hidden="true" draggable data-grip={itemKey} className={styles.grip} />
  );
}

function Chevron({ strip: { key, isFolded } }: Pick<GridCellProps, 'strip'>) {
  return (
    <button
      type="button"
      // The band itself takes the keyboard: Alt with an arrow.
      tabIndex={-1}
      className={styles.chevron}
      aria-label={isFolded === true ? texts.table.unfold : texts.table.fold}
      data-fold={key}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className={isFolded === true ? styles.shut : styles.open}>
        <path d="M4 2.5 7.5 6 4 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}
