import Database from 'better-sqlite3';
import { structureChanges } from '../../../shared/i18n/fr/findings.ts';
import { EngineError } from '../errors.ts';
import { formatOf, migrate } from './migrate.ts';

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

export interface StructureFault {
  readonly name: string;
  readonly table: string;
  readonly what: keyof typeof structureChanges;
}

const schemaOf = (db: Database.Database): readonly SchemaEntry[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as SchemaEntry[];

const known = new Map<number, ReadonlyMap<string, SchemaEntry>>();

/** The structure of a fresh file of a format: it never changes while the application runs. */
function freshSchema(format: number): ReadonlyMap<string, SchemaEntry> {
  const once = known.get(format);
  if (once !== undefined) return once;
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, format);
    const schema = new Map(schemaOf(fresh).map((entry) => [entry.name, entry]));
    known.set(format, schema);
    return schema;
  } finally {
    fresh.close();
  }
}

/** The structure of a file of ours is known to the letter, whatever its format: a trigger dropped or an index changed is an alteration. Nothing but the list of its tables is read. */
export function structureFaults(db: Database.Database): readonly StructureFault[] {
  const expected = new Map(freshSchema(formatOf(db)));
  const found = schemaOf(db).flatMap(({ name, type, sql, tbl_name: table }): readonly StructureFault[] => {
    const wanted = expected.get(name);
    expected.delete(name);
    if (wanted === undefined) return [{ name, table, what: 'added' }];
    const isSame = wanted.sql === sql && wanted.type === type && wanted.tbl_name === table;
    return isSame ? [] : [{ name, table, what: 'changed' }];
  });
  const gone = [...expected].map(([name, { tbl_name: table }]) => ({
    name,
    table,
    what: 'removed' as const,
  }));
  return [...found, ...gone];
}

/** As SQLite keeps what makes a table, an index or a trigger (sqlite.org/schematab.html). */
const otherSql = `
  SELECT name FROM sqlite_schema WHERE sql NOT GLOB 'CREATE TABLE *' AND sql NOT GLOB 'CREATE TRIGGER *'
  AND sql NOT GLOB 'CREATE INDEX *' AND sql NOT GLOB 'CREATE UNIQUE INDEX *'`;

/**
 * Refuses a file of which a table of ours is a view, or is made up as it is read: it may never end, in the thread that everything waits for.
 * @throws EngineError FILE_CORRUPT
 */
export function checkTables(db: Database.Database, file: string): void {
  const others = db.prepare(otherSql).pluck().all() as string[];
  const name = others.find((other) => freshSchema(formatOf(db)).get(other)?.type === 'table');
  if (name !== undefined)
    throw EngineError.of('FILE_CORRUPT', { file, detail: `${name} ${structureChanges.changed}` });
}
