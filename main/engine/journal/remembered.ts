import type Database from 'better-sqlite3';

type Reading<T> = (db: Database.Database, seq: number) => T | undefined;

/** Reads something of a journal row once: the row never changes, and may weigh megabytes. Never inside of a transaction. */
export function remembered<T>(read: Reading<T>): Reading<T> {
  const known = new WeakMap<Database.Database, Map<number, T>>();
  return (db, seq) => {
    const rows = known.get(db) ?? new Map<number, T>();
    known.set(db, rows);
    const found = rows.get(seq) ?? read(db, seq);
    if (found !== undefined) rows.set(seq, found);
    return found;
  };
}
