/**
 * What the store holds and nobody ever writes in. The store's library (Immer) looks through all that comes in for its own drafts, rows by
 * thousands, but takes what is frozen as it is, and
 * is told so by the outermost alone: measured, 10 ms less for a référentiel of 500 items each time it comes in or changes.
 */
export function untouched<T>(value: T): Readonly<T> {
  return Object.freeze(value);
}
