/** Where rows of unequal heights stand, one under the other: `offsets[i]` is the top of the row i, the last one the height of all. */
export function offsetsOf(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  heights.forEach((height, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + height;
  });
  return offsets;
}

/** The row that a height from the top falls in; the nearest one beyond both ends. */
export function rowAt(offsets: Float64Array, top: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Rows drawn beyond what is seen, so that a small scroll shows nothing blank. */
const BEYOND_PX = 300;

/** The rows to draw for what is seen of them. */
export function rangeSeen(offsets: Float64Array, top: number, height: number): Range {
  return { first: rowAt(offsets, top - BEYOND_PX), last: rowAt(offsets, top + height + BEYOND_PX) };
}

/** Their indexes, with that of one row that must be there wherever it is; -1: none. */
export function indexesDrawn({ first, last }: Range, count: number, kept: number): readonly number[] {
  const end = Math.min(last, count - 1);
  const seen = Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => first + i);
  if (kept < 0 || kept >= count || (kept >= first && kept <= end)) return seen;
  return kept < first ? [kept, ...seen] : [...seen, kept];
}
