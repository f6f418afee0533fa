/** Rows of the journal that the window was told of; those that it wrote itself, it is told of twice. */
export interface Heard {
  /** Answers whether it is told of that row for the first time. */
  readonly hear: (seq: number) => boolean;
  /** Seq of the last row; null until one is told of. */
  readonly last: () => number | null;
  /** Another file. */
  readonly forget: () => void;
}

export function createHeard(): Heard {
  const once = new Set<number>();
  let last: number | null = null;
  return {
    hear: (seq) => {
      if (once.delete(seq)) return false;
      once.add(seq);
      last = Math.max(last ?? 0, seq);
      return true;
    },
    last: () => last,
    forget: () => {
      once.clear();
      last = null;
    },
  };
}
