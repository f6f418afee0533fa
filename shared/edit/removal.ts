import { orderedChildren } from '../document/rows.ts';
import { entityNames, isOfRelecture, linksOf, type EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { JsonObject } from '../domain/json.ts';
import { changeBetween, type ItemRef, type Row, type State } from '../domain/row.ts';
import { operationOn, type Edit } from './edit.ts';

/** Items and all they hold, what is held before what holds it. Reviews stay, and with them what was reviewed: the engine says so. */
function withDescendants(state: State, items: readonly ItemRef[]): readonly ItemRef[] {
  const children = orderedChildren(state);
  const under = (parent: ItemRef): readonly ItemRef[] => {
    const below = [...(children.get(parent.id) ?? [])].flatMap(([entity, ids]) =>
      isOfRelecture(entity) ? [] : ids.flatMap((id) => under({ entity, id })),
    );
    return [...below, parent];
  };
  return items.flatMap(under);
}

/** The links of a row without those that lead to what is gone. */
function remainingLinks(entity: EntityName, row: Row, gone: ReadonlySet<string>): JsonObject {
  const links = linksOf(entity).map(({ name }) => {
    const ids = row[name];
    return [name, Array.isArray(ids) ? ids.filter((id) => !gone.has(String(id))) : []];
  });
  return Object.fromEntries(links) as JsonObject;
}

/** What stays no longer links to what is gone. */
function unlinked(state: State, gone: ReadonlySet<string>): readonly Change[] {
  return entityNames
    .filter((entity) => linksOf(entity).length > 0)
    .flatMap((entity) =>
      [...(state.get(entity)?.values() ?? [])]
        .filter(({ id }) => !gone.has(id))
        .flatMap((row) => changeBetween(entity, row.id, row, remainingLinks(entity, row, gone)) ?? []),
    );
}

const removalOf =
  (state: State) =>
  ({ entity, id }: ItemRef): readonly Change[] => {
    const change = changeBetween(entity, id, state.get(entity)?.get(id), null);
    return change === null ? [] : [change];
  };

/** A rule set aside for an item goes with it. */
function derogationsOf(state: State, items: readonly ItemRef[]): readonly ItemRef[] {
  const ids = new Set(items.map(({ id }) => id));
  return [...(state.get('derogation')?.values() ?? [])]
    .filter(({ id, element }) => typeof element === 'string' && ids.has(element) && !ids.has(id))
    .map(({ id }) => ({ entity: 'derogation', id }));
}

/** Items, none of which holds another, and all they hold, out of every link too. */
export function removeItems(state: State, items: readonly ItemRef[]): Edit {
  const held = withDescendants(state, items);
  const removed = [...derogationsOf(state, held), ...held];
  const gone = new Set(removed.map(({ id }) => id));
  return {
    op: 'item.removed',
    changes: [...unlinked(state, gone), ...removed.flatMap(removalOf(state))],
  };
}

export function removeItem(state: State, item: ItemRef): Edit {
  const { op, changes } = removeItems(state, [item]);
  return { op: operationOn(item.entity, op), changes };
}

/** A whole draft. One that was adopted or put in review cannot go: its versions stay, and what was said of it. */
export function removeReferentiel(state: State, id: string): Edit {
  const removed = withDescendants(state, [{ entity: 'referentiel', id }]);
  return { op: 'referentiel.removed', changes: removed.flatMap(removalOf(state)) };
}
