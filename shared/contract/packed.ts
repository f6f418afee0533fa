/** What records say under one name. */
interface Column<V> {
  /** Each once, in the order in which it first comes. */
  readonly values: readonly V[];
  /** Of each record, where it is in `values`; null: each record has its own. */
  readonly indexes: readonly number[] | null;
}

/** Thousands of records that say much of the same, as they cross from the engine to a window: name by name, each value once. */
export interface Packed<T extends object> {
  readonly count: number;
  readonly columns: { readonly [Name in keyof T]?: Column<T[Name]> };
}

/** An object is the same as itself alone. */
function column<V>(all: readonly V[]): Column<V> {
  const indexOf = new Map<V, number>();
  const indexes = all.map((value) => {
    const index = indexOf.get(value) ?? indexOf.size;
    indexOf.set(value, index);
    return index;
  });
  return { values: [...indexOf.keys()], indexes: indexOf.size === all.length ? null : indexes };
}

/** Every record has the names of the first. */
export function pack<T extends object>(records: readonly T[]): Packed<T> {
  const names = Object.keys(records[0] ?? {}) as (keyof T)[];
  const columns = names.map((name) => [name, column(records.map((record) => record[name]))] as const);
  return { count: records.length, columns: Object.fromEntries(columns) as Packed<T>['columns'] };
}

/** The records again; those that say the same share it. */
export function unpack<T extends object>({ count, columns }: Packed<T>): readonly T[] {
  const all = Object.entries(columns) as [string, Column<unknown>][];
  return Array.from({ length: count }, (_, i) => {
    const record: Record<string, unknown> = {};
    for (const [name, { values, indexes }] of all) record[name] = values[indexes?.[i] ?? i];
    return record as T;
  });
}
