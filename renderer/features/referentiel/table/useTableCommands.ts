import { useCallback, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Cell, CellRef } from '../../../../shared/table/cells.ts';
import { isItemKey, isSection } from '../../../../shared/table/strips.ts';
import { walk, type Step } from '../../../../shared/table/walk.ts';
import { useDraft } from '../draft.ts';
import { flushEdits } from '../flush.ts';
import type { GridHandle } from './Grid.tsx';
import { between, nextOfKind, pointed } from './selection.ts';
import { commandInCell, commandInTable, type Command } from './table-keys.ts';
import { useTabs } from './useTabs.ts';
import type { Table } from './useTable.ts';
import { isBlank, type TableActions } from './useTableActions.ts';

const PAGE_ROWS = 10;

/** What is done in a cell; each answers whether it took care of it, and nothing is then written or added. */
export interface CellWays {
  /** What holds no text, or cannot be written here. */
  readonly begin: (cell: Cell) => boolean;
  readonly addBeside: (cell: Cell) => boolean;
  readonly addUnder: (cell: Cell) => boolean;
}

interface TableCommandsProps {
  readonly table: Table;
  readonly actions: TableActions;
  readonly grid: RefObject<GridHandle | null>;
  readonly ways: CellWays;
  /** The person is led to a text, which is written at once. */
  readonly isLed: boolean;
}

interface TableCommands {
  readonly isEditing: boolean;
  readonly write: (cell: CellRef | null) => void;
  /** The text is no longer being written. */
  readonly stop: () => void;
  readonly change: (command: Command) => boolean;
  readonly events: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: (event: KeyboardEvent) => void;
    readonly onMouseDown: (event: MouseEvent) => void;
  };
}

/** The keys and the mouse in a table: where they lead, what they write, what they select. */
export function useTableCommands({ table, actions, grid, ways, isLed }: TableCommandsProps): TableCommands {
  const { state, isReadOnly } = useDraft();
  const { strips, current, column, folded, go, fold } = table;
  const selectedIds = table.selected;
  const anchor = useRef<string | null>(null);
  const [isEditing, setEditing] = useState(isLed);
  const tabs = useTabs();

  const write = (cell: CellRef | null): void => {
    if (cell === null) return;
    go(cell);
    select([]);
    setEditing(true);
  };
  const select = (ids: readonly string[]): void => {
    if (ids.length !== 0 || selectedIds.length !== 0) table.select(ids);
  };
  const foldOne = (key: string, wanted: boolean): void => {
    fold(wanted ? [...folded, key] : folded.filter((one) => one !== key));
    if (wanted) go({ key, column: 1 });
  };
  /** Answers whether a text is now being written. */
  const edit = (): boolean => {
    if (current === null) return false;
    if (isSection(current.key)) foldOne(current.key, !folded.includes(current.key));
    if (isSection(current.key) || ways.begin(current) || isReadOnly) return false;
    const begun = actions.begun(current);
    write(begun);
    return begun !== null;
  };
  const leave = (): void => {
    void flushEdits();
    setEditing(false);
    grid.current?.focus();
  };
  /** An item begun and left blank was a key too many. */
  const giveUp = (): void => {
    const isUseless =
      isEditing && current !== null && isBlank(state, current.key) && !hasText(document.activeElement);
    leave();
    if (!isEditing) select([]);
    else if (isUseless) void actions.remove();
  };

  const step = (wanted: Step, selection: 'drop' | 'keep' | 'extend'): boolean => {
    if (current === null) return false;
    if (selection === 'extend') {
      if (wanted === 'up' || wanted === 'down') extend(wanted);
      return true;
    }
    const isVertical = wanted === 'up' || wanted === 'down';
    const next = walk(strips, current, isVertical ? column : current.column, wanted);
    // Past the last cell, Tab goes on to what follows the table.
    if (next === null) return wanted !== 'next' && wanted !== 'previous';
    if (isEditing) void flushEdits();
    setEditing(false);
    go({ key: next.key, column: isVertical ? column : next.column });
    if (selection === 'drop') select([]);
    return true;
  };
  const extend = (wanted: 'up' | 'down'): void => {
    if (current === null) return;
    const next = nextOfKind(strips, current, wanted);
    if (next === null) return;
    const from = selectedIds.length === 0 ? current.key : (anchor.current ?? current.key);
    anchor.current = from;
    select(between(strips, from, next.key));
    go({ key: next.key, column: next.column });
  };
  const page = (by: -1 | 1): void => {
    let cell = current;
    for (let i = 0; i < PAGE_ROWS && cell !== null; i += 1)
      cell = walk(strips, cell, column, by === 1 ? 'down' : 'up') ?? cell;
    if (cell !== null) go({ key: cell.key, column });
    select([]);
  };
  const toggle = (): void => {
    if (current === null || !isItemKey(current.key)) return;
    anchor.current = current.key;
    select(
      selectedIds.includes(current.key)
        ? selectedIds.filter((id) => id !== current.key)
        : [...selectedIds, current.key],
    );
  };
  /** Bands have one place: there Alt with left and right folds. */
  const aside = (by: -1 | 1): void => {
    const strip = strips.find(({ key }) => key === current?.key);
    const isBand = strip !== undefined && bands.has(strip.kind);
    if (!isBand) actions.regroup(by);
    else if (strip.isFolded !== null) foldOne(strip.key, by === -1);
  };

  /** Answers whether the key was the table's business. */
  const run = (command: Command): boolean => {
    if (command.kind === 'walk') return step(command.step, command.selection);
    if (command.kind === 'page') page(command.by);
    else if (command.kind === 'edit') edit();
    else if (command.kind === 'leave') giveUp();
    else if (command.kind === 'toggle') toggle();
    else if (command.kind === 'selectAll') select(current === null ? [] : between(strips, current.key, null));
    else if (command.kind === 'aside' && isReadOnly) aside(command.by);
    else if (!isReadOnly) return change(command);
    return true;
  };
  /** From a text to that of the next item; from what is said beside it, to the same of the next. */
  const next = (from: Cell): void => {
    const isText = from.field === 'intitule' || from.field === 'libelle';
    const below = isText || from.field === 'code' ? null : nextOfKind(strips, from, 'down');
    if (below !== null) write({ key: below.key, column: below.column });
    else if (!isText || !hasText(document.activeElement) || ways.addBeside(from)) leave();
    else write(actions.next(from));
  };
  const change = (command: Command): boolean => {
    if (current === null) return true;
    void flushEdits();
    switch (command.kind) {
      case 'write':
        // The letter goes to the text, which has the focus by the time it is inserted.
        return !edit();
      case 'next':
        next(current);
        return true;
      case 'addAfter':
        if (!ways.addBeside(current)) write(actions.addAfter(current));
        return true;
      case 'addUnder':
        if (!ways.addUnder(current)) write(actions.addUnder(current));
        return true;
      case 'move':
        actions.move(command.by);
        return true;
      case 'aside':
        aside(command.by);
        return true;
      case 'remove':
        void actions.remove();
        return true;
      default:
        return true;
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    tabs.onKeyDown(event);
    const isText = event.target instanceof HTMLTextAreaElement;
    const isCell = event.target.role === 'gridcell' || event.target.role === 'grid';
    if (!isText && !isCell) return;
    const keys = { ...eventKeys(event), isComposing: event.nativeEvent.isComposing };
    const command = isText ? commandInCell(keys) : commandInTable(keys);
    if (event.key === 'Tab' && tabs.isPassing()) return;
    if (command === null || !run(command)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const point = (event: MouseEvent): void => {
    tabs.onMouseDown();
    if (!(event.target instanceof Element)) return;
    // The focus would go to a cell that was not chosen; a text has its own menu.
    if (event.button === 2 && event.target.closest('textarea') === null) event.preventDefault();
    if (event.button !== 0) return;
    const band = event.target.closest<HTMLElement>('[data-fold]')?.dataset['fold'];
    if (band !== undefined) foldOne(band, !folded.includes(band));
    if (event.target.closest('textarea, button, [data-grip]') !== null) return;
    const cell = event.target.closest<HTMLElement>('[data-cell]');
    const { key, column: wanted } = cell?.dataset ?? {};
    if (key === undefined) return;
    event.preventDefault();
    const ref = { key, column: Number(wanted) };
    const isSame = current?.key === ref.key && current.column === ref.column;
    if (event.shiftKey && current !== null) {
      anchor.current = selectedIds.length === 0 ? current.key : (anchor.current ?? current.key);
      select(between(strips, anchor.current, key));
    } else if (event.ctrlKey || event.metaKey) {
      anchor.current = key;
      select(pointed(selectedIds, current?.key ?? null, key));
    } else select([]);
    void flushEdits();
    const isSecond =
      isSame && cell?.contains(document.activeElement) === true && !event.shiftKey && !event.ctrlKey;
    setEditing(false);
    if (isSame) grid.current?.focus();
    else {
      // The cell left behind may be far above: to show it first would move the one that was pointed at.
      grid.current?.focusNext();
      go(ref);
    }
    if (isSecond) edit();
  };

  const stop = useCallback(() => setEditing(false), []);
  return {
    isEditing: isEditing && !isReadOnly,
    write,
    stop,
    change,
    events: { onKeyDown: press, onKeyUp: tabs.onKeyUp, onMouseDown: point },
  };
}

const bands: ReadonlySet<string> = new Set(['section', 'bloc', 'activite', 'grille', 'partie']);

const eventKeys = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
});

const hasText = (element: Element | null): boolean =>
  !(element instanceof HTMLTextAreaElement) || element.value.trim() !== '';
