import type { EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { byRang, rangsKeeping, type Ranked } from '../domain/rang.ts';
import { changeBetween, parentOf, type ItemRef, type Row, type State } from '../domain/row.ts';

export type RankedRow = Row & Ranked;

function isRanked(row: Row): row is RankedRow {
  return typeof row['rang'] === 'string';
}

/** The items of one kind that stand under another, in order. */
export function itemsUnder(state: State, entity: EntityName, parent: string): readonly RankedRow[] {
  const rows = [...(state.get(entity)?.values() ?? [])];
  return rows
    .filter(isRanked)
    .filter((row) => parentOf(entity, row)?.id === parent)
    .sort(byRang);
}

/** The item that bears this identifier, whatever its kind. */
export function findItem(state: State, id: string): (ItemRef & { readonly row: Row }) | null {
  for (const [entity, rows] of state) {
    const row = rows.get(id);
    if (row !== undefined) return { entity, id, row };
  }
  return null;
}

interface Ranks {
  readonly rangs: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * The ranks of siblings in this order, null being an item that is to come, and the changes of those that must be given another so that
 * they can stand there: none, unless some shared a rank.
 */
export function ranksOf(entity: EntityName, siblings: readonly (RankedRow | null)[]): Ranks {
  const rangs = rangsKeeping(siblings.map((row) => row?.rang ?? null));
  const changes = siblings.flatMap((row, i) => {
    const change = row === null ? null : changeBetween(entity, row.id, row, { rang: rangs[i] ?? row.rang });
    return change === null ? [] : [change];
  });
  return { rangs, changes };
}

/** The ranks that put `count` items one after the other at `index` among `others`, and what changes of these. */
export function ranksAt(
  entity: EntityName,
  others: readonly RankedRow[],
  index: number,
  count: number,
): Ranks {
  const siblings: readonly (RankedRow | null)[] = others;
  const { rangs, changes } = ranksOf(entity, siblings.toSpliced(index, 0, ...Array<null>(count).fill(null)));
  return { rangs: rangs.slice(index, index + count), changes };
}
