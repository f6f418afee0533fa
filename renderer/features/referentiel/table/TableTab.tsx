import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { CellRef } from '../../../../shared/table/cells.ts';
import type { ItemRef, Row } from '../../../../shared/domain/row.ts';
import { moveUnder, placesFor } from '../../../../shared/edit/regroup.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { isItemKey, isSection } from '../../../../shared/table/strips.ts';
import { walk, type Step } from '../../../../shared/table/walk.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { useNotify } from '../../../app/notices.ts';
import { itemChosen, itemsSelected } from '../../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { refusedAtSource } from '../../partage/refused.ts';
import { useDraft } from '../draft.ts';
import { flushEdits } from '../flush.ts';
import { ItemDetail } from '../structure/ItemDetail.tsx';
import { MoveDialog } from '../structure/MoveDialog.tsx';
import { standingOf } from '../structure/neighbours.ts';
import { NothingChosen } from '../structure/NothingChosen.tsx';
import { Outline, type OutlineHandle } from '../structure/Outline.tsx';
import { useStructure } from '../structure/useStructure.ts';
import { heldBySource, writtenAtSource } from './fixed.ts';
import { Grid, type GridHandle } from './Grid.tsx';
import { Panes } from './Panes.tsx';
import { between, nextOfKind, pointed } from './selection.ts';
import { commandInCell, commandInTable, type Command } from './table-keys.ts';
import { TableBar } from './TableBar.tsx';
import { useClipboard } from './useClipboard.ts';
import { useDrag } from './useDrag.ts';
import { useRegions } from './useRegions.ts';
import { useSought } from './useSought.ts';
import { useTabs } from './useTabs.ts';
import { useTable } from './useTable.ts';
import { isBlank, useTableActions } from './useTableActions.ts';
import { UnderTable } from './UnderTable.tsx';
import styles from './Table.module.css';

const PAGE_ROWS = 10;

/** The référentiel as the table that people know, written in place; the outline and the detail beside it, when wanted. */
export function TableTab() {
  const dispatch = useAppDispatch();
  const { state, referentiel, isReadOnly } = useDraft();
  const notify = useNotify();
  const table = useTable();
  const actions = useTableActions(table);
  const { strips, current, column, folded, go, fold } = table;
  const chosen = useAppSelector(({ place }) => place.item);
  const panes = useAppSelector(({ place }) => place.panes);
  const selectedIds = useAppSelector(({ place }) => place.selected);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const anchor = useRef<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const outline = useRef<OutlineHandle>(null);
  const isLed = useSought(current, isReadOnly, () => grid.current?.focus());
  const [isEditing, setEditing] = useState(isLed);
  const clipboard = useClipboard(table, actions);
  const tabs = useTabs();
  const drag = useDrag(actions, selected);
  const structure = useStructure(() => undefined);
  const standing = chosen === null ? null : standingOf(state, chosen);
  useRegions(area, () => grid.current?.focus());
  const [moving, setMoving] = useState<readonly ItemRef[]>([]);

  const write = (cell: CellRef | null): void => {
    if (cell === null) return;
    go(cell);
    select([]);
    setEditing(true);
  };
  const select = (ids: readonly string[]): void => {
    if (ids.length !== 0 || selectedIds.length !== 0) dispatch(itemsSelected(ids));
  };
  const foldOne = (key: string, wanted: boolean): void => {
    fold(wanted ? [...folded, key] : folded.filter((one) => one !== key));
    if (wanted) go({ key, column: 1 });
  };
  const edit = (): void => {
    if (current === null) return;
    if (isSection(current.key)) foldOne(current.key, !folded.includes(current.key));
    else if (!isReadOnly && !saysFixed(writtenAtSource(state, current))) write(actions.begun(current));
  };
  /** Says that what was asked for is done at the source of a bloc. */
  const saysFixed = (bloc: Row | null): boolean => {
    if (bloc === null) return false;
    notify({ kind: 'info', message: refusedAtSource(bloc) });
    return true;
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
      selected.has(current.key)
        ? selectedIds.filter((id) => id !== current.key)
        : [...selectedIds, current.key],
    );
  };
  /** Bands have one place: there Alt with left and right folds. */
  const aside = (by: -1 | 1): void => {
    const strip = strips.find(({ key }) => key === current?.key);
    const isBand = strip !== undefined && ['section', 'bloc', 'activite'].includes(strip.kind);
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
  const change = (command: Command): boolean => {
    if (current === null) return true;
    void flushEdits();
    switch (command.kind) {
      case 'write':
        edit();
        // The letter goes to the text, which has the focus by the time it is inserted.
        return writtenAtSource(state, current) !== null;
      case 'next':
        if (current.field === 'code' || !hasText(document.activeElement)) leave();
        else write(actions.next(current));
        return true;
      case 'addAfter':
        if (!saysFixed(heldBySource(state, current.key, 'beside'))) write(actions.addAfter(current));
        return true;
      case 'addUnder':
        if (!saysFixed(heldBySource(state, current.key, 'under'))) write(actions.addUnder(current));
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
    if (!(event.target instanceof Element) || event.button !== 0) return;
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
    if (!isSame) go(ref);
    grid.current?.focus();
    if (isSecond) edit();
  };

  const isOnItem = current !== null && isItemKey(current.key);
  const canChange = !isReadOnly && (selectedIds.length > 0 || isOnItem);
  const askWhere = (): void => {
    const items = actions.targets();
    if (placesFor(state, referentiel.id, items).length > 0) setMoving(items);
    else notify({ kind: 'info', message: texts.table.cannotMoveTo });
  };
  useCommand('moveTo', canChange ? askWhere : null);
  useCommand('removeRows', canChange ? () => void actions.remove() : null);
  useCommand('addBeside', isReadOnly || current === null ? null : () => void change({ kind: 'addAfter' }));
  useCommand('addUnder', isReadOnly || current === null ? null : () => void change({ kind: 'addUnder' }));

  const left = useCallback(() => setEditing(false), []);
  const linked = useCallback(() => {
    grid.current?.focusNext();
    setEditing(false);
  }, []);
  return (
    <div ref={area} className={styles.area}>
      <TableBar
        table={table}
        onAdd={(entity, parent) => write(actions.add(entity, parent))}
        onMove={askWhere}
      />
      <Panes
        plan={
          panes.includes('plan') ? (
            <Outline
              ref={outline}
              chosen={chosen}
              isAside
              onChoose={(id) => dispatch(itemChosen(id))}
              onEnter={() => grid.current?.focus()}
              onAdd={(entity, parent) => write(actions.add(entity, parent))}
              onShown={() => undefined}
            />
          ) : null
        }
        detail={
          !panes.includes('detail') ? null : standing === null ? (
            <NothingChosen place="tableau" onAdd={(entity, parent) => write(actions.add(entity, parent))} />
          ) : (
            <ItemDetail key={standing.id} standing={standing} actions={structure} />
          )
        }
      >
        <Grid
          ref={grid}
          table={table}
          isEditing={isEditing && !isReadOnly}
          selected={selected}
          onLeft={left}
          onLinked={linked}
          mark={drag.mark}
          events={{
            ...drag.events,
            onKeyDown: press,
            onKeyUp: tabs.onKeyUp,
            onMouseDown: point,
            onCopy: clipboard,
            onCut: clipboard,
            onPaste: clipboard,
          }}
        />
      </Panes>
      {moving.length > 0 && (
        <MoveDialog
          items={moving}
          onClose={() => setMoving([])}
          onMove={(place) => void actions.done((now) => moveUnder(now, moving, place))}
        />
      )}
      {current !== null && (
        <UnderTable
          cell={current}
          isWritten={isEditing && !isReadOnly}
          isSaidBeside={panes.includes('detail')}
          onConfirmed={() => grid.current?.focus()}
        />
      )}
    </div>
  );
}

const eventKeys = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
});

const hasText = (element: Element | null): boolean =>
  !(element instanceof HTMLTextAreaElement) || element.value.trim() !== '';
