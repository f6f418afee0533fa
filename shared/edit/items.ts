import { entities, type EntityName, type FieldSpec } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { isObject, type Json, type JsonObject } from '../domain/json.ts';
import { changeBetween, membersOfRow, type ItemRef, type Row, type State } from '../domain/row.ts';
import { blankFields } from './blank.ts';
import { operationOn, type Edit } from './edit.ts';
import { isOfSheet } from './places.ts';
import { itemsUnder, ranksAt } from './siblings.ts';

const given = (change: Change | null): readonly Change[] => (change === null ? [] : [change]);

/** The parent's member of a row: of the kinds that may hold it, one does. */
export function standingUnder(entity: EntityName, parent: ItemRef): JsonObject {
  const { parents } = entities[entity];
  if (!parents.includes(parent.entity)) throw new Error(`${entity} cannot stand under ${parent.entity}`);
  return Object.fromEntries(parents.map((name) => [name, name === parent.entity ? parent.id : null]));
}

/** The creation of an item at a rank under `parent`; what `fields` does not say is blank. */
export function creationOf(
  { entity, id }: ItemRef,
  parent: ItemRef,
  rang: string,
  fields: JsonObject,
): Change {
  const members = { ...standingUnder(entity, parent), rang, ...blankFields(entity), ...fields };
  return { entity, id, before: null, after: membersOfRow(entity, members) };
}

/** A new item at `index` among those of its kind under `parent`; what `fields` does not say is blank. */
export function addItem(
  state: State,
  item: ItemRef,
  parent: ItemRef,
  index: number,
  fields: JsonObject = {},
): Edit {
  const { rangs, changes } = ranksAt(item.entity, itemsUnder(state, item.entity, parent.id), index, 1);
  return {
    op: operationOn(item.entity, 'item.added'),
    changes: [...changes, creationOf(item, parent, rangs[0] ?? '', fields)],
  };
}

const isEmpty = (value: Json): boolean =>
  value === '' || (isObject(value) && Object.keys(value).length === 0);

/** What can be absent is, once emptied. */
const stored = (spec: FieldSpec | undefined, value: Json): Json =>
  spec?.nullable === true && isEmpty(value) ? null : value;

/** Other values for some fields of an item. `seen`: those it had for the person who changed them. */
export function changeItem({ entity, id }: ItemRef, seen: Row, fields: JsonObject): Edit {
  const spec = entities[entity].fields;
  const next = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, stored(spec[name], value)]),
  );
  return {
    op: operationOn(entity, isOfSheet(entity) ? 'referentiel.changed' : 'item.changed'),
    changes: given(changeBetween(entity, id, seen, next)),
  };
}

/** Items of one kind, in this order, to `index` among the others of it under `parent`; nothing when they stand there already. */
export function moveItems(
  state: State,
  entity: EntityName,
  ids: readonly string[],
  parent: ItemRef,
  index: number,
): Edit {
  const rows = ids.map((id) => {
    const row = state.get(entity)?.get(id);
    if (row === undefined) throw new Error(`no item ${id}`);
    return row;
  });
  const moved = new Set(ids);
  const siblings = itemsUnder(state, entity, parent.id).map(({ id }) => id);
  const others = itemsUnder(state, entity, parent.id).filter(({ id }) => !moved.has(id));
  const next = others.map(({ id }) => id).toSpliced(index, 0, ...ids);
  const stay = next.length === siblings.length && next.every((id, i) => id === siblings[i]);
  if (stay) return { op: 'item.moved', changes: [] };
  const { rangs, changes } = ranksAt(entity, others, index, ids.length);
  const standing = standingUnder(entity, parent);
  const moves = rows.flatMap((row, i) =>
    given(changeBetween(entity, row.id, row, { ...standing, rang: rangs[i] ?? '' })),
  );
  return { op: 'item.moved', changes: [...changes, ...moves] };
}

/** An item to `index` among the others of its kind under `parent`; nothing when it stands there already. */
export function moveItem(state: State, { entity, id }: ItemRef, parent: ItemRef, index: number): Edit {
  return moveItems(state, entity, [id], parent, index);
}
