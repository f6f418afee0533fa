import { parentOf, type ItemRef, type State } from '../domain/row.ts';
import type { Edit } from './edit.ts';
import { moveItems } from './items.ts';
import { childrenAllowed } from './places.ts';
import { moveUnder } from './regroup.ts';
import { findItem, itemsUnder } from './siblings.ts';

/**
 * Items let go on another: before or after it when it is of their kind, else at the end of what it can hold. Null: they cannot go
 * there.
 */
export function dropItems(
  state: State,
  items: readonly ItemRef[],
  target: string,
  isAfter: boolean,
): Edit | null {
  const [first] = items;
  const found = findItem(state, target);
  const ids = items.map(({ id }) => id);
  if (first === undefined || found === null || ids.includes(target)) return null;
  if (items.some(({ entity }) => entity !== first.entity)) return null;
  const parent = parentOf(found.entity, found.row);
  if (found.entity === first.entity && parent !== null) {
    const others = itemsUnder(state, first.entity, parent.id).filter(({ id }) => !ids.includes(id));
    const index = others.findIndex(({ id }) => id === target) + (isAfter ? 1 : 0);
    return moveItems(state, first.entity, ids, parent, index);
  }
  if (!childrenAllowed(state, found).includes(first.entity)) return null;
  return moveUnder(state, items, { entity: found.entity, id: found.id });
}
