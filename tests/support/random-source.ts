import { v7 } from 'uuid';

/** Reproducible chance: the same seed gives the same draws, and so the same content. */
export interface RandomSource {
  readonly seed: number;
  /** From `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** True once in `times`. */
  oneIn(times: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, in a drawn order, each once. */
  some<T>(list: readonly T[], atMost: number): readonly T[];
  /** UUID v7. */
  id(): string;
}

/** Mulberry32: 32 bits of state, enough for test data and short enough to be read. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const epoch = Date.UTC(2026, 0, 1);

export function randomSource(seed: number): RandomSource {
  const next = mulberry32(seed);
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[integer(0, list.length - 1)] as T;
  };
  return {
    seed,
    integer,
    oneIn: (times) => integer(1, times) === 1,
    pick,
    some: (list, atMost) => {
      const left = [...list];
      const count = integer(0, Math.min(atMost, left.length));
      return Array.from(
        { length: count },
        () => left.splice(integer(0, left.length - 1), 1)[0] as (typeof left)[number],
      );
    },
    id: () =>
      v7({
        msecs: epoch + integer(0, 31_536_000_000),
        random: Uint8Array.from({ length: 16 }, () => integer(0, 255)),
      }),
  };
}

/** The seed to use: PARITAIRE_GRAINE when one run is to be seen again, otherwise a new one, said. */
export function chosenSeed(what: string): number {
  const given = Number(process.env['PARITAIRE_GRAINE']);
  const seed = Number.isSafeInteger(given) && given > 0 ? given : Math.floor(Math.random() * 2 ** 31) + 1;
  console.log(`${what} : graine ${seed} (PARITAIRE_GRAINE=${seed} la rejoue)`);
  return seed;
}
