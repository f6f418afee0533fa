import Database from 'better-sqlite3';
import { structureChanges } from '../../../shared/i18n/fr/findings.ts';
import { integrityCheck } from '../workspace/integrity.ts';
import { migrate } from '../workspace/migrate.ts';
import type { Report } from './findings.ts';

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly rootpage: number;
  readonly sql: string | null;
}

const schemaSql = 'SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema';

/** What integrity_check says, each line with the table whose tree or index it is about (sqlite.org/pragma.html#pragma_integrity_check). */
export function checkPages(db: Database.Database, report: Report): void {
  const roots = new Map<number, string>();
  const owners = new Map<string, string>();
  for (const { name, tbl_name, rootpage } of db.prepare(schemaSql).all() as SchemaEntry[]) {
    roots.set(rootpage, tbl_name);
    owners.set(name, tbl_name);
  }
  for (const line of integrityCheck(db)) {
    const tree = /Tree (\d+)/.exec(line);
    const names = line.match(/\w+/g) ?? [];
    const table =
      (tree === null ? undefined : roots.get(Number(tree[1]))) ??
      names.map((name) => owners.get(name)).find((owner) => owner !== undefined) ??
      '?';
    report('PAGE_DAMAGED', { table, detail: line }, table === '?' ? {} : { table });
  }
}

let known: ReadonlyMap<string, SchemaEntry> | null = null;

/** The structure of a fresh file: it never changes while the application runs. */
function freshSchema(): ReadonlyMap<string, SchemaEntry> {
  if (known !== null) return known;
  const fresh = new Database(':memory:');
  try {
    migrate(fresh);
    known = new Map((fresh.prepare(schemaSql).all() as SchemaEntry[]).map((entry) => [entry.name, entry]));
    return known;
  } finally {
    fresh.close();
  }
}

/** The structure of a file of ours is known to the letter: a trigger dropped or an index changed is an alteration. */
export function checkSchema(db: Database.Database, report: Report): void {
  const expected = new Map(freshSchema());
  for (const { name, type, sql, tbl_name } of db.prepare(schemaSql).all() as SchemaEntry[]) {
    const wanted = expected.get(name);
    expected.delete(name);
    if (wanted === undefined)
      report('SCHEMA_CHANGED', { name, what: structureChanges.added }, { table: tbl_name });
    else if (wanted.sql !== sql || wanted.type !== type || wanted.tbl_name !== tbl_name) {
      report('SCHEMA_CHANGED', { name, what: structureChanges.changed }, { table: tbl_name });
    }
  }
  for (const [name, { tbl_name }] of expected)
    report('SCHEMA_CHANGED', { name, what: structureChanges.removed }, { table: tbl_name });
}
