type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are given: under exactOptionalPropertyTypes, absent and undefined are not the same to a component. */
export function defined<T extends object>(props: T): Defined<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<T>;
}
