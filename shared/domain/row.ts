import { entities, entityNames, type EntityName } from './entities.ts';
import type { Change } from './gesture.ts';
import { sameJson, type Json, type JsonObject } from './json.ts';

/** One row as the journal sees it: `id`, parents, `rang`, fields. Nullable members are present and null. */
export type Row = JsonObject & { readonly id: string };

/** All journalled rows of a workspace, or of a part of it. */
export type State = ReadonlyMap<EntityName, ReadonlyMap<string, Row>>;
export type MutableState = ReadonlyMap<EntityName, Map<string, Row>>;

export function emptyState(): MutableState {
  return new Map(entityNames.map((name) => [name, new Map<string, Row>()]));
}

const memberNames = new Map<EntityName, readonly string[]>(
  entityNames.map((name) => {
    const spec = entities[name];
    return [name, [...spec.parents, ...(spec.ordered ? ['rang'] : []), ...Object.keys(spec.fields)]];
  }),
);

/** Every member of an entity's row but its id, in the order of the table. */
export function membersOf(entity: EntityName): readonly string[] {
  return memberNames.get(entity) ?? [];
}

/** The members of a row, without its id: what a creation's `after` or a removal's `before` holds. */
export function membersOfRow(entity: EntityName, row: JsonObject): JsonObject {
  return Object.fromEntries(membersOf(entity).map((name) => [name, row[name] ?? null]));
}

/** An item, named. */
export interface ItemRef {
  readonly entity: EntityName;
  readonly id: string;
}

/** What an item stands under; null for a root. */
export function parentOf(entity: EntityName, members: JsonObject): ItemRef | null {
  for (const parent of entities[entity].parents) {
    const id = members[parent];
    if (typeof id === 'string') return { entity: parent, id };
  }
  return null;
}

/** Why a change does not fit the row it meets, or null when it does. */
export function mismatch(row: Row | undefined, change: Change): 'absent' | 'present' | 'differs' | null {
  if (change.before === null) return row === undefined ? null : 'present';
  if (row === undefined) return 'absent';
  for (const name of Object.keys(change.before)) {
    if (!sameJson(row[name], change.before[name])) return 'differs';
  }
  return null;
}

/** The row after the change; null once removed. */
function changedRow(row: Row | undefined, change: Change): Row | null {
  if (change.after === null) return null;
  return { ...row, ...change.after, id: change.id };
}

/** Applies one change to a state held in memory: replay, other windows and the comparison with the file all go through it. */
export function applyChange(state: MutableState, change: Change): void {
  const rows = state.get(change.entity);
  if (rows === undefined) throw new Error(`unknown entity ${change.entity}`);
  const next = changedRow(rows.get(change.id), change);
  if (next === null) rows.delete(change.id);
  else rows.set(change.id, next);
}

/** The state after changes, one after the other; the one given stays as it is, and shares the kinds of items that do not change. */
export function stateAfter(state: State, changes: readonly Change[]): State {
  const kinds = new Set(changes.map(({ entity }) => entity));
  const next: MutableState = new Map([...kinds].map((entity) => [entity, new Map(state.get(entity))]));
  for (const change of changes) applyChange(next, change);
  return new Map([...state, ...next]);
}

/** The change that leads from one row to another, holding only what differs; null when nothing does. */
export function changeBetween(
  entity: EntityName,
  id: string,
  from: Row | undefined,
  to: JsonObject | null,
): Change | null {
  if (from === undefined)
    return to === null ? null : { entity, id, before: null, after: membersOfRow(entity, to) };
  if (to === null) return { entity, id, before: membersOfRow(entity, from), after: null };
  const names = membersOf(entity).filter((name) => name in to && !sameJson(from[name], to[name]));
  if (names.length === 0) return null;
  const pick = (source: JsonObject): JsonObject =>
    Object.fromEntries(names.map((name) => [name, source[name] as Json]));
  return { entity, id, before: pick(from), after: pick(to) };
}
