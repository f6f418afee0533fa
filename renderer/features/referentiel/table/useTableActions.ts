import { v7 as newId } from 'uuid';
import { childEntities, type EntityName } from '../../../../shared/domain/entities.ts';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import { parentOf, type ItemRef, type State } from '../../../../shared/domain/row.ts';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { addItem } from '../../../../shared/edit/items.ts';
import { childrenAllowed } from '../../../../shared/edit/places.ts';
import { outermost, regroupItems, stepItems } from '../../../../shared/edit/regroup.ts';
import { removeItems } from '../../../../shared/edit/removal.ts';
import { findItem, itemsUnder } from '../../../../shared/edit/siblings.ts';
import { isWrittenAtSource, sharedBlocChanged } from '../../../../shared/partage/guard.ts';
import { isSection, toBeWritten, type SectionName } from '../../../../shared/table/strips.ts';
import { cellOfField, type Cell, type CellRef } from '../../../../shared/table/cells.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useNotify } from '../../../app/notices.ts';
import { useRemoval } from '../../partage/useRemoval.ts';
import { useDraft } from '../draft.ts';
import { neighbourOf, standingOf } from '../structure/neighbours.ts';
import { useDone } from '../useDone.ts';
import { useSayDone } from '../useSayDone.ts';
import type { Table } from './useTable.ts';

/** Where the text of an item is written. */
const textCell = ({ entity, id }: ItemRef): CellRef => ({
  key: id,
  column: cellOfField(entity, null)?.column ?? 1,
});

const sectionEntities: Readonly<Record<SectionName, EntityName>> = {
  activites: 'activite',
  modalites: 'modalite',
  competences: 'competence',
};

/** What a new item begins with; null: there can be none. */
export type NewFields = (
  state: State,
  entity: EntityName,
  parent: ItemRef,
  index: number,
) => JsonObject | null;

const blank: NewFields = () => ({});

export interface TableActions {
  /** The cell to write in: that of a new item when what it stands for was still to be written; null when there can be none. */
  readonly begun: (cell: Cell) => CellRef | null;
  /** A sibling after the item of a cell; the cell where it is written, null when there can be none. */
  readonly addAfter: (cell: Cell) => CellRef | null;
  /** The sibling that follows, when its text is still to be written; else a new one. */
  readonly next: (cell: Cell) => CellRef | null;
  /** A first kind of child of an item, at the end. */
  readonly addUnder: (cell: Cell) => CellRef | null;
  readonly add: (entity: EntityName, parent: ItemRef) => CellRef | null;
  readonly move: (by: -1 | 1) => void;
  /** To what comes before or after what holds the items. */
  readonly regroup: (by: -1 | 1) => void;
  /** Answers whether it was done: what its source holds stays, which is said. */
  readonly remove: () => Promise<boolean>;
  /** What the next gesture is about: what is selected, else the item of the cell that has the focus. */
  readonly targets: () => readonly ItemRef[];
  /** The item that a key names, alone; none for what is no item. */
  readonly itemOf: (key: string) => readonly ItemRef[];
  readonly done: ReturnType<typeof useDone>;
}

/** What a person does to the items of the table: each is one gesture, and one undo. */
export function useTableActions(
  { current, column, go, selected, select, root }: Table,
  newFields: NewFields = blank,
): TableActions {
  const notify = useNotify();
  const sayDone = useSayDone();
  const { state } = useDraft();
  const done = useDone();
  const askFirst = useRemoval();

  const addAt = (entity: EntityName, parent: ItemRef, index: number | null): CellRef | null => {
    const item = { entity, id: newId() };
    const place = (now: State): number => index ?? itemsUnder(now, entity, parent.id).length;
    const fields = newFields(state, entity, parent, place(state));
    if (fields === null) {
      notify({ kind: 'info', message: texts.table.cannotAdd });
      return null;
    }
    void done((now) => addItem(now, item, parent, place(now), fields));
    return textCell(item);
  };
  /** The item that a key stands for; made when it was still to be written. */
  const written = (key: string): ItemRef | null => {
    const wanted = toBeWritten(key);
    if (wanted === null) {
      const found = findItem(state, key);
      return found === null ? root : { entity: found.entity, id: key };
    }
    const parent = written(wanted.parent);
    const made = parent === null ? null : addAt(wanted.entity, parent, null);
    return made === null ? null : { entity: wanted.entity, id: made.key };
  };
  const begun = ({ key, column: own }: Cell): CellRef | null => {
    const item = written(key);
    return item === null ? null : { key: item.id, column: own };
  };
  const addAfter = (cell: Cell): CellRef | null => {
    if (isSection(cell.key)) return addAt(sectionEntities[cell.key], root, 0);
    if (toBeWritten(cell.key) !== null) return begun(cell);
    const standing = standingOf(state, cell.key);
    return standing === null ? null : addAt(standing.entity, standing.parent, standing.index + 1);
  };
  const next = (cell: Cell): CellRef | null => {
    const blank = blankAfter(state, cell.key);
    return blank === null ? addAfter(cell) : textCell(blank);
  };
  const addUnder = (cell: Cell): CellRef | null => {
    if (isSection(cell.key)) return addAfter(cell);
    const parent = written(cell.key);
    if (parent === null) return null;
    const entity = childrenAllowed(state, parent)[0] ?? childEntities(parent.entity)[0];
    return entity === undefined ? null : addAt(entity, parent, null);
  };

  const itemOf = (key: string): readonly ItemRef[] => {
    const found = findItem(state, key);
    return found === null ? [] : [{ entity: found.entity, id: found.id }];
  };
  const targets = (): readonly ItemRef[] => {
    if (selected.length > 0) return outermost(state, root.id, new Set(selected));
    return current === null || current.key === root.id ? [] : itemOf(current.key);
  };
  const moved = (make: (now: State, items: readonly ItemRef[]) => Edit): void => {
    const items = targets();
    if (make(state, items).changes.length === 0) notify({ kind: 'info', message: texts.table.cannotMove });
    else void done((now) => make(now, items));
  };
  const remove = (): Promise<boolean> => {
    const items = targets();
    const isRefused = sharedBlocChanged(state, removeItems(state, items).changes) !== null;
    if (isRefused) return done((now) => removeItems(now, items));
    return askFirst(items, () => removeAtOnce(items));
  };
  const removeAtOnce = async (items: readonly ItemRef[]): Promise<boolean> => {
    const [first] = items;
    if (first === undefined) return false;
    const standing = standingOf(state, first.id);
    const gone = new Set(items.map(({ id }) => id));
    const left =
      standing === null
        ? null
        : { ...standing, siblings: standing.siblings.filter((id) => id === first.id || !gone.has(id)) };
    const after = left === null ? null : neighbourOf({ ...left, index: left.siblings.indexOf(first.id) });
    const removed = done((now) => removeItems(now, items));
    select([]);
    if (after !== null) go({ key: after, column });
    if (!(await removed)) return false;
    sayDone(texts.table.removed(items.length));
    return true;
  };
  return {
    begun,
    addAfter,
    next,
    addUnder,
    add: (entity, parent) => addAt(entity, parent, null),
    move: (by) => moved((now, items) => stepItems(now, items, by)),
    regroup: (by) => moved((now, items) => regroupItems(now, root.id, items, by)),
    remove,
    targets,
    itemOf,
    done,
  };
}

/** The next of the same kind, unless its text is written, or is its source's to write. */
function blankAfter(state: State, key: string): ItemRef | null {
  const standing = standingOf(state, key);
  const found = standing === null ? null : findItem(state, standing.siblings[standing.index + 1] ?? '');
  if (found === null) return null;
  const { entity, id, row } = found;
  const field = 'intitule' in row ? 'intitule' : 'libelle';
  return row[field] !== '' || isWrittenAtSource(state, found, field) ? null : { entity, id };
}

/** Has nothing been written of an item, nor under it? */
export function isBlank(state: State, key: string): boolean {
  const found = findItem(state, key);
  if (found === null) return false;
  const { entity, row } = found;
  const isUnwritten = ['code', 'intitule', 'libelle'].every((name) => (row[name] ?? '') === '');
  return (
    isUnwritten &&
    childEntities(entity).every((child) =>
      [...(state.get(child)?.values() ?? [])].every((one) => parentOf(child, one)?.id !== key),
    )
  );
}
