import Database from 'better-sqlite3';
import type { structureChanges } from '../../../shared/i18n/fr/findings.ts';
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
