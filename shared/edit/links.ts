import { linksOf } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { Json } from '../domain/json.ts';
import { changeBetween, type ItemRef, type State } from '../domain/row.ts';
import type { Edit } from './edit.ts';

/** The ids that a field of links holds. */
export function linkedIds(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export interface LinkChange {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** What leads from some ids to others. */
export function linkChange(from: readonly string[], to: ReadonlySet<string>): LinkChange {
  return {
    added: new Set([...to].filter((id) => !from.includes(id))),
    removed: new Set(from.filter((id) => !to.has(id))),
  };
}

function changed(
  state: State,
  { entity, id }: ItemRef,
  name: string,
  { added, removed }: LinkChange,
): readonly Change[] {
  const row = state.get(entity)?.get(id);
  if (row === undefined) return [];
  const kept = linkedIds(row[name]).filter((one) => !removed.has(one));
  const change = changeBetween(entity, id, row, { [name]: [...new Set([...kept, ...added])] });
  return change === null ? [] : [change];
}

/** An item's links as they now are, with some more and without some. */
export function changeLinks(state: State, item: ItemRef, name: string, change: LinkChange): Edit {
  return { op: 'item.changed', changes: changed(state, item, name, change) };
}

const none: ReadonlySet<string> = new Set();

/** The same, seen from the other end: what links to `target` from now on, and what no longer does. */
export function changeLinksTo(
  state: State,
  target: ItemRef,
  from: ItemRef['entity'],
  { added, removed }: LinkChange,
): Edit {
  const name = linksOf(from).find((link) => link.target === target.entity)?.name;
  if (name === undefined) throw new Error(`${from} has no link to ${target.entity}`);
  const only: ReadonlySet<string> = new Set([target.id]);
  return {
    op: 'item.changed',
    changes: [
      ...[...added].flatMap((id) =>
        changed(state, { entity: from, id }, name, { added: only, removed: none }),
      ),
      ...[...removed].flatMap((id) =>
        changed(state, { entity: from, id }, name, { added: none, removed: only }),
      ),
    ],
  };
}

/** For each item of one kind that others link to: their ids. */
export function linksBack(
  state: State,
  from: ItemRef['entity'],
  name: string,
): ReadonlyMap<string, readonly string[]> {
  const back = new Map<string, string[]>();
  for (const row of state.get(from)?.values() ?? []) {
    for (const id of linkedIds(row[name])) {
      const list = back.get(id);
      if (list === undefined) back.set(id, [row.id]);
      else list.push(row.id);
    }
  }
  return back;
}
