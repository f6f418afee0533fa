/** Long work that can be left and taken up again: each step says how far it has come, from 0 to 1. */
export type Slices<T> = Generator<number, T, undefined>;

/** All of it at once. */
export function finished<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

/** A part of longer work, which goes from one share of it to another. */
export function* between<T>(from: number, to: number, slices: Slices<T>): Slices<T> {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
