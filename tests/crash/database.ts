import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { readPages, type Pages, type Tree } from './sqlite-pages.ts';

interface SchemaRow {
  readonly name: string;
  readonly rootpage: number;
  readonly sql: string;
}

/** Opens a file as any tool could, past the engine and its checks. */
export function rawDatabase<T>(file: string, use: (db: Database.Database) => T): T {
  const db = new Database(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

function tablesOf(db: Database.Database): readonly SchemaRow[] {
  return db
    .prepare("SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all() as SchemaRow[];
}

/** The pages of a file that nobody has open, every table's rows found, those of sqlite_schema included. */
export function pagesOf(file: string): Pages {
  const trees = rawDatabase(file, (db) =>
    tablesOf(db).map(({ name, rootpage, sql }): Tree => ({
      table: name,
      rootpage,
      withoutRowid: /WITHOUT ROWID/.test(sql),
    })),
  );
  return readPages(readFileSync(file), [
    { table: 'sqlite_schema', rootpage: 1, withoutRowid: false },
    ...trees,
  ]);
}

/**
 * Everything the file says, as text: its structure and every column of every row. Two files that say the same are the same
 * workspace: no order is taken from rowids.
 */
export function logicalContent(file: string): string {
  return rawDatabase(file, (db) => {
    const structure = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();
    const rows = tablesOf(db).map(({ name }) => {
      const columns = (db.pragma(`table_info(${name})`) as { name: string; pk: number }[]).map(
        (column) => column.name,
      );
      const list = columns
        .flatMap((column) => [`typeof(${column})`, `hex(CAST(${column} AS BLOB))`])
        .join(', ');
      const lines = db.prepare(`SELECT ${list} FROM ${name}`).raw().all() as string[][];
      return [name, lines.map((line) => line.join('|')).sort()];
    });
    const format = [
      db.pragma('user_version', { simple: true }),
      db.pragma('application_id', { simple: true }),
    ];
    return JSON.stringify([format, structure, rows]);
  });
}
