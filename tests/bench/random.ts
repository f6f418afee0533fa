/** A seeded source: the same data at every run (mulberry32, public domain, by Tommy Ettinger). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** Hexadecimal digits. */
  hex(length: number): string {
    let digits = '';
    for (let i = 0; i < length; i++) digits += this.below(16).toString(16);
    return digits;
  }
}

/** Identifiers as the application gives them (UUID v7), in order of time, from the seed. */
export function idSource(random: Random): () => string {
  let instant = Date.UTC(2026, 0, 5, 8);
  return () => {
    instant += 1 + random.below(40);
    const time = instant.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
  };
}
