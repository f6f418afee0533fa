import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { longestIncreasing } from '../diff/longest-increasing.ts';

export interface Ranked {
  readonly id: string;
  readonly rang: string;
}

/** Siblings' order: by `rang`, ties by id. */
export function byRang(a: Ranked, b: Ranked): number {
  if (a.rang !== b.rang) return a.rang < b.rang ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Ranks for a list in order, given those its items hold (null: none): the longest run that is already in order keeps its own, the
 * others are put between.
 */
export function rangsKeeping(held: readonly (string | null)[]): readonly string[] {
  const indices = held.flatMap((rang, i) => (rang === null ? [] : [i]));
  const sorted = [...new Set(indices.map((i) => held[i] as string))].sort((a, b) => (a < b ? -1 : 1));
  const order = new Map(sorted.map((rang, i) => [rang, i]));
  const kept = longestIncreasing(indices.map((i) => order.get(held[i] as string) as number));
  const result: string[] = [];
  let from = 0;
  let previous: string | null = null;
  const fill = (until: number, next: string | null): void => {
    result.push(...generateNKeysBetween(previous, next, until - from));
    from = until;
  };
  indices.forEach((index, i) => {
    if (!kept.has(i)) return;
    const rang = held[index] as string;
    fill(index, rang);
    result.push(rang);
    from = index + 1;
    previous = rang;
  });
  fill(held.length, null);
  return result;
}

/** Ranks in order for so many items that follow `last`; null: there is nothing before them. */
export function rangsAfter(last: string | null, count: number): readonly string[] {
  return generateNKeysBetween(last, null, count);
}

/** Is this text a rank that others can be put beside? The library's own rule says. */
export function isRang(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}
