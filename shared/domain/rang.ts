import { generateNKeysBetween } from 'fractional-indexing';

export interface Ranked {
  readonly id: string;
  readonly rang: string;
}

/** Siblings' order: by `rang`, ties by id. */
export function byRang(a: Ranked, b: Ranked): number {
  if (a.rang !== b.rang) return a.rang < b.rang ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** `count` ranks for a fresh list. */
export function firstRangs(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}

export interface Placement {
  /** Ranks of the items to insert, in order. */
  readonly rangs: readonly string[];
  /** Siblings that had to be given another rank, because two of them shared one (a merge can do that). */
  readonly moved: readonly Ranked[];
}

/** Ranks that put `count` items right after `siblings[index - 1]` (siblings in order; index 0 is the head). */
export function rangsAt(siblings: readonly Ranked[], index: number, count: number): Placement {
  const before = siblings[index - 1]?.rang ?? null;
  const tied: Ranked[] = [];
  let end = index;
  while (before !== null && siblings[end]?.rang === before) tied.push(siblings[end++] as Ranked);
  const keys = generateNKeysBetween(before, siblings[end]?.rang ?? null, count + tied.length);
  return {
    rangs: keys.slice(0, count),
    moved: tied.map((sibling, i) => ({ id: sibling.id, rang: keys[count + i] as string })),
  };
}
