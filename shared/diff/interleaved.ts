import { longestIncreasing } from './longest-increasing.ts';

/** An item as two lists have it; null: one of them does not have it at this place. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * Two lists in one, by key: the `before` that are there are the first list, the `after` the second. What keeps its order is there once, as much
 * of it as can be; what moved goes from one place and comes at another. What goes is before what comes.
 */
export function interleaved<T>(
  a: readonly T[],
  b: readonly T[],
  key: (item: T) => string,
): readonly Pair<T>[] {
  const placesInB = new Map(b.map((item, i) => [key(item), i]));
  const shared = a.filter((item) => placesInB.has(key(item)));
  const kept = longestIncreasing(shared.map((item) => placesInB.get(key(item)) as number));
  const staying = new Set(shared.filter((_, i) => kept.has(i)).map(key));
  const result: Pair<T>[] = [];
  let next = 0;
  const come = (): void => {
    for (let item = b[next]; item !== undefined && !staying.has(key(item)); item = b[++next])
      result.push({ before: null, after: item });
  };
  for (const before of a) {
    if (!staying.has(key(before))) {
      result.push({ before, after: null });
      continue;
    }
    come();
    result.push({ before, after: b[next++] as T });
  }
  come();
  return result;
}
