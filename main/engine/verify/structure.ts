import type Database from 'better-sqlite3';
import { structureChanges } from '../../../shared/i18n/fr/findings.ts';
import { integrityCheck } from '../workspace/integrity.ts';
import { structureFaults } from '../workspace/structure.ts';
import type { Report } from './findings.ts';

interface Rooted {
  readonly name: string;
  readonly tbl_name: string;
  readonly rootpage: number;
}

const rootedSql = 'SELECT name, tbl_name, rootpage FROM sqlite_schema';

/** What integrity_check says, each line with the table whose tree or index it is about (sqlite.org/pragma.html#pragma_integrity_check). */
export function checkPages(db: Database.Database, report: Report): void {
  const roots = new Map<number, string>();
  const owners = new Map<string, string>();
  for (const { name, tbl_name, rootpage } of db.prepare(rootedSql).all() as Rooted[]) {
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

/** What is altered of the structure of a file. */
export function checkSchema(db: Database.Database, report: Report): void {
  for (const { name, table, what } of structureFaults(db))
    report('SCHEMA_CHANGED', { name, what: structureChanges[what] }, { table });
}
