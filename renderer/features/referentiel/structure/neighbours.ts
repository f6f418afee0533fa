import { parentOf, type ItemRef, type State } from '../../../../shared/domain/row.ts';
import { findItem, itemsUnder } from '../../../../shared/edit/siblings.ts';

/** Where an item stands among those of its kind. */
export interface Standing extends ItemRef {
  readonly parent: ItemRef;
  readonly index: number;
  /** Ids of the items of its kind under the same parent, its own included, in order. */
  readonly siblings: readonly string[];
}

export function standingOf(state: State, id: string): Standing | null {
  const found = findItem(state, id);
  const parent = found === null ? null : parentOf(found.entity, found.row);
  if (found === null || parent === null) return null;
  const siblings = itemsUnder(state, found.entity, parent.id).map((row) => row.id);
  return { entity: found.entity, id, parent, siblings, index: siblings.indexOf(id) };
}

/** What is shown once an item is gone: the next one, else the one before, else what held it; null at the top. */
export function neighbourOf({ siblings, index, parent }: Standing): string | null {
  return siblings[index + 1] ?? siblings[index - 1] ?? (parent.entity === 'referentiel' ? null : parent.id);
}

/** From the top down to the item itself. */
export function pathTo(state: State, id: string): readonly ItemRef[] {
  const found = findItem(state, id);
  if (found === null) return [];
  const parent = parentOf(found.entity, found.row);
  return [...(parent === null ? [] : pathTo(state, parent.id)), { entity: found.entity, id }];
}
