import { orderedItems } from '../document/ordered-items.ts';
import { entities, type EntityName } from '../domain/entities.ts';
import { parentOf, type ItemRef, type State } from '../domain/row.ts';
import type { Edit } from './edit.ts';
import { moveItems } from './items.ts';
import { parentsAllowed } from './places.ts';
import { findItem, itemsUnder } from './siblings.ts';

const nothing: Edit = { op: 'item.moved', changes: [] };

/** The items among `ids` that stand under none of the others, in the order of the document. */
export function outermost(state: State, root: string, ids: ReadonlySet<string>): readonly ItemRef[] {
  const isUnderAnother = (id: string): boolean => {
    const found = findItem(state, id);
    const parent = found === null ? null : parentOf(found.entity, found.row);
    return parent !== null && (ids.has(parent.id) || isUnderAnother(parent.id));
  };
  const kinds = new Set([...ids].flatMap((id) => findItem(state, id)?.entity ?? []));
  return [...kinds].flatMap((entity) =>
    orderedItems(state, root, entity)
      .filter(({ id }) => ids.has(id) && !isUnderAnother(id))
      .map(({ id }) => ({ entity, id })),
  );
}

/** Items of one kind; null when they are of several. */
function ofOneKind(items: readonly ItemRef[]): EntityName | null {
  const [first] = items;
  return first !== undefined && items.every(({ entity }) => entity === first.entity) ? first.entity : null;
}

const parentOfItem = (state: State, { entity, id }: ItemRef): ItemRef | null => {
  const row = state.get(entity)?.get(id);
  return row === undefined ? null : parentOf(entity, row);
};

/** Siblings one place up (-1) or down (1), together; nothing when they have not one parent, or at the end. */
export function stepItems(state: State, items: readonly ItemRef[], by: -1 | 1): Edit {
  const entity = ofOneKind(items);
  const parents = items.map((item) => parentOfItem(state, item));
  const [parent] = parents;
  if (entity === null || parent === undefined || parent === null) return nothing;
  if (parents.some((other) => other?.id !== parent.id)) return nothing;
  const siblings = itemsUnder(state, entity, parent.id).map(({ id }) => id);
  const places = items.map(({ id }) => siblings.indexOf(id)).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const index = by === -1 ? first - 1 : last + 2 - places.length;
  if (index < 0 || index > siblings.length - places.length) return nothing;
  const ids = places.map((place) => siblings[place] ?? '');
  return moveItems(state, entity, ids, parent, index);
}

/** The items that could hold one of this kind, in the order of the document. */
function holders(state: State, root: string, entity: EntityName): readonly ItemRef[] {
  const allowed = new Set(parentsAllowed(state, entity).map(({ id }) => id));
  return entities[entity].parents.flatMap((parent) =>
    orderedItems(state, root, parent)
      .filter(({ id }) => allowed.has(id))
      .map(({ id }) => ({ entity: parent, id })),
  );
}

/** Where items of one kind may go, in the order of the document; not where all of them stand already. */
export function placesFor(state: State, root: string, items: readonly ItemRef[]): readonly ItemRef[] {
  const entity = ofOneKind(items);
  if (entity === null) return [];
  const parents = new Set(items.map((item) => parentOfItem(state, item)?.id));
  return holders(state, root, entity).filter(({ id }) => parents.size > 1 || !parents.has(id));
}

/** Items of one kind to the end of what they are to stand under, together. */
export function moveUnder(state: State, items: readonly ItemRef[], parent: ItemRef): Edit {
  const entity = ofOneKind(items);
  if (entity === null) return nothing;
  const ids = items.map(({ id }) => id);
  const others = itemsUnder(state, entity, parent.id).filter(({ id }) => !ids.includes(id));
  return moveItems(state, entity, ids, parent, others.length);
}

/** Items of one kind to the end of what comes before what holds them (-1), or to the beginning of what comes after (1). */
export function regroupItems(state: State, root: string, items: readonly ItemRef[], by: -1 | 1): Edit {
  const entity = ofOneKind(items);
  const edge = by === -1 ? items[0] : items.at(-1);
  const parent = edge === undefined ? null : parentOfItem(state, edge);
  if (entity === null || parent === null) return nothing;
  const places = holders(state, root, entity);
  const target = places[places.findIndex(({ id }) => id === parent.id) + by];
  if (target === undefined || !places.some(({ id }) => id === parent.id)) return nothing;
  if (by === -1) return moveUnder(state, items, target);
  const ids = items.map(({ id }) => id);
  return moveItems(state, entity, ids, target, 0);
}
