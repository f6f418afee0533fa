import {
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type ComponentType,
  type CSSProperties,
  type DOMAttributes,
  type Ref,
  type RefObject,
} from 'react';
import type { State } from '../../../../shared/domain/row.ts';
import { columnsIn, rowsIn, type Strip } from '../../../../shared/table/strips.ts';
import { useControles } from '../../controles/controles.ts';
import { useDraft } from '../draft.ts';
import { cellMarks } from './cell-marks.ts';
import { columnAria, gridAria, groupAria, rowAria } from './cell-aria.ts';
import { cellName, StripRows, type ContentProps } from './StripRows.tsx';
import type { Table } from './useTable.ts';
import type { DropMark } from './useDrag.ts';
import { useVirtualRows } from './useVirtualRows.ts';
import { useWidth } from './useWidth.ts';
import styles from './Table.module.css';

export interface GridHandle {
  /** Gives the keyboard to the cell that has it in the table. */
  readonly focus: () => void;
  /** The same, to the one that it comes to once drawn: what holds the focus over the table is gone then, or another cell is chosen. */
  readonly focusNext: () => void;
}

/** The name of a column, or of several beside one another. */
export interface ColumnName {
  readonly name: string;
  readonly column: number;
  readonly span: number;
}

/** How wide columns are, as CSS has it, and what they take at least. */
export interface Widths {
  readonly columns: string;
  readonly least: string;
}

interface GridProps {
  readonly ref: Ref<GridHandle>;
  readonly table: Table;
  /** Of the whole, for a screen reader. */
  readonly label: string;
  readonly names: readonly ColumnName[];
  /** Where they are not those of the drafting table. */
  readonly widths?: Widths;
  /** About how high a strip is before it is drawn and measured: the nearer, the less the scroll bar moves. */
  readonly estimate: (strip: Strip, state: State, width: number) => number;
  /** What is in a cell. */
  readonly contents: ComponentType<ContentProps>;
  readonly isEditing: boolean;
  readonly selected: ReadonlySet<string>;
  readonly mark: DropMark | null;
  /** The text is no longer being written. */
  readonly onLeft: () => void;
  /** The links are chosen. */
  readonly onLinked: () => void;
  /** Keys, mouse and clipboard, in whichever cell. */
  readonly events: Pick<
    DOMAttributes<HTMLElement>,
    | 'onDragStart'
    | 'onDragEnter'
    | 'onDragOver'
    | 'onDrop'
    | 'onDragEnd'
    | 'onKeyDown'
    | 'onKeyUp'
    | 'onMouseDown'
    | 'onCopy'
    | 'onCut'
    | 'onPaste'
  >;
}

/** The rows of the table: those in sight, and the one that has the keyboard wherever it is. */
export function Grid(props: GridProps) {
  const { ref, table, label, names, widths, contents, isEditing, selected, mark, events } = props;
  const { strips, indexes, current } = table;
  const { state } = useDraft();
  const scroller = useRef<HTMLDivElement>(null);
  const { rapport } = useControles();
  const marks = useMemo(() => cellMarks(rapport.constats), [rapport]);
  const currentIndex = current === null ? -1 : (indexes.get(current.key) ?? -1);
  const width = useWidth(scroller);
  const keys = useMemo(() => strips.map(({ key }) => key), [strips]);
  const { estimate: estimated } = props;
  const estimate = useCallback(
    (index: number) => {
      const strip = strips[index];
      return strip === undefined ? 0 : estimated(strip, state, width);
    },
    [estimated, state, strips, width],
  );
  const { height, rows, measure } = useVirtualRows({ scroller, keys, estimate, kept: currentIndex });
  useFocus(ref, scroller, { current, state }, isEditing);

  return (
    <div
      ref={scroller}
      className={`${styles.scroller} ${widths === undefined ? '' : styles.wide}`}
      style={widthsOf(widths)}
    >
      <div
        {...gridAria(label, rowsIn(strips), columnsIn(strips))}
        className={styles.grid}
        style={{ height: `calc(${height}px + var(--heading))` }}
        data-region
        {...events}
      >
        <Heading names={names} />
        {rows.map(({ index, top }) => {
          const strip = strips[index];
          if (strip === undefined) return null;
          return (
            <div
              {...groupAria}
              key={strip.key}
              ref={measure}
              data-strip={strip.key}
              className={`${styles.strip} ${styles[strip.kind]}`}
              style={{ transform: `translateY(${top}px)` }}
            >
              <StripRows
                strip={strip}
                current={index === currentIndex ? current : null}
                isEditing={index === currentIndex && isEditing}
                selected={selected}
                mark={mark !== null && indexes.get(mark.key) === index ? mark : null}
                marks={marks}
                contents={contents}
                onLeft={props.onLeft}
                onLinked={props.onLinked}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const widthsOf = (widths: GridProps['widths']): CSSProperties | undefined =>
  widths && ({ '--columns': widths.columns, '--least': widths.least } as CSSProperties);

function Heading({ names }: Pick<GridProps, 'names'>) {
  return (
    <div {...groupAria} className={styles.heading}>
      <div {...rowAria(0)} className={styles.row}>
        {names.map(({ name, column, span }) => (
          <div
            key={column}
            {...columnAria(column, span)}
            className={styles.columnName}
            style={{ gridColumn: `span ${span}` }}
            title={name}
          >
            <span className={styles.columnWords}>{name}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const cellIn = (scroller: HTMLElement | null, name: string): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`) ?? null;

/** Is some of the cell in sight, below the names of the columns? */
function isSeen(cell: HTMLElement, scroller: HTMLElement | null): boolean {
  if (scroller === null) return false;
  const { top, bottom } = cell.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return (
    bottom > view.top + Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) && top < view.bottom
  );
}

/**
 * The cell that has the keyboard is in sight and, while the person is in the table, has the focus: what held it may be gone with its
 * row.
 */
function useFocus(
  ref: Ref<GridHandle>,
  scroller: RefObject<HTMLElement | null>,
  { current, state }: Pick<Table, 'current'> & { readonly state: State },
  isEditing: boolean,
): void {
  const isInside = useRef(false);
  const isPointed = useRef(false);
  const name = current === null ? null : cellName(current);
  const show = useCallback((): void => {
    const cell = name === null ? null : cellIn(scroller.current, name);
    if (cell === null) return;
    if (isInside.current && !cell.contains(document.activeElement)) cell.focus({ preventScroll: true });
    // What was pointed at is seen: moved, a second click would fall on another.
    if (isPointed.current && !isEditing && isSeen(cell, scroller.current)) return;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isEditing, name, scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const enter = (): void => {
      isInside.current = true;
    };
    // A row that goes away gives the focus to nothing: the person has not left.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      isInside.current = relatedTarget === null || element?.contains(relatedTarget as Node) === true;
    };
    const point = (): void => {
      isPointed.current = true;
    };
    const press = (): void => {
      isPointed.current = false;
    };
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    element?.addEventListener('mousedown', point);
    element?.addEventListener('keydown', press);
    return () => {
      element?.removeEventListener('mousedown', point);
      element?.removeEventListener('keydown', press);
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
    };
  }, [scroller]);
  useLayoutEffect(() => {
    show();
    // Rows that come in sight are measured, and may push it.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [show]);
  // What is said of a cell takes some of the height, and may cover it.
  const keep = useEffectEvent((): void => {
    if (isInside.current) show();
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => keep());
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  // At each gesture: a row that changes its place in the page loses the focus, which it has all the same.
  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body || name === null) return;
    cellIn(scroller.current, name)?.focus({ preventScroll: true });
  }, [name, scroller, state]);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        isInside.current = true;
        show();
      },
      focusNext: () => {
        isInside.current = true;
      },
    }),
    [show],
  );
}
