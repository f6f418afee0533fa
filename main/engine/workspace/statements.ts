import type Database from 'better-sqlite3';

type Value = string | number | bigint | Buffer | null;
/** Values in order, or one object of named ones. */
export type Parameters = readonly Value[] | readonly Readonly<Record<string, Value>>[];
type Statement = Database.Statement<unknown[]>;

const caches = new WeakMap<Database.Database, Map<string, Statement>>();

/** A statement prepared once per connection: preparing costs more than running most of ours. */
export function statement(db: Database.Database, sql: string): Statement {
  const cache = caches.get(db) ?? new Map<string, Statement>();
  caches.set(db, cache);
  const known = cache.get(sql);
  if (known !== undefined) return known;
  const prepared = db.prepare<unknown[]>(sql);
  cache.set(sql, prepared);
  return prepared;
}

export function run(db: Database.Database, sql: string, parameters: Parameters): void {
  statement(db, sql).run(...parameters);
}

export function one(db: Database.Database, sql: string, parameters: Parameters): unknown {
  return statement(db, sql).get(...parameters);
}

export function all(db: Database.Database, sql: string, parameters: Parameters): unknown[] {
  return statement(db, sql).all(...parameters);
}

/** Rows as arrays, in the order of the columns. */
export function tuples(db: Database.Database, sql: string, parameters: Parameters): unknown[] {
  return statement(db, sql)
    .raw()
    .all(...parameters);
}
