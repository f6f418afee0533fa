import { cellsOf, type Cell } from '../../../../shared/table/cells.ts';
import { isItemKey, toBeWritten, type Strip } from '../../../../shared/table/strips.ts';
import { walk } from '../../../../shared/table/walk.ts';

/** The next cell of the same field up or down, bands and items of other kinds passed over. */
export function nextOfKind(strips: readonly Strip[], from: Cell, step: 'up' | 'down'): Cell | null {
  for (
    let cell = walk(strips, from, from.column, step);
    cell !== null;
    cell = walk(strips, cell, from.column, step)
  )
    if (cell.entity === from.entity && toBeWritten(cell.key) === null) return cell;
  return null;
}

/** The items of one kind from one to another, in the order of the table; to the last of all when the other is null. */
export function between(strips: readonly Strip[], from: string, to: string | null): readonly string[] {
  const cells = strips.flatMap(cellsOf);
  const kind = cells.find(({ key }) => key === from)?.entity;
  const ofKind = cells.filter(({ key, entity }) => entity === kind && isItemKey(key));
  const keys = [...new Set(ofKind.map(({ key }) => key))];
  if (to === null) return keys;
  const [a, b] = [keys.indexOf(from), keys.indexOf(to)];
  return a === -1 || b === -1 ? [] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/**
 * What is selected once a row is pointed at with Ctrl: it comes in or goes out. The first one joins the row where the person was, as in
 * any list.
 */
export function pointed(selected: readonly string[], from: string | null, key: string): readonly string[] {
  const isFirst = selected.length === 0 && from !== null && from !== key && isItemKey(from);
  const before = isFirst ? [from] : selected;
  if (before.includes(key)) return before.filter((one) => one !== key);
  return isItemKey(key) ? [...before, key] : before;
}
