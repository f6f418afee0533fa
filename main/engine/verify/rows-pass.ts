import type Database from 'better-sqlite3';
import { entityNames, type EntityName } from '../../../shared/domain/entities.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { membersOf, type Row, type State } from '../../../shared/domain/row.ts';
import { readRows } from '../referentiel/queries.ts';
import { mapping } from '../workspace/rows.ts';
import type { Report } from './findings.ts';

function compareRows(entity: EntityName, expected: ReadonlyMap<string, Row>, found: ReadonlyMap<string, Row>, report: Report): void {
  for (const [id, row] of found) {
    const wanted = expected.get(id);
    const place = { table: entity, row: id };
    if (wanted === undefined) {
      report('ROW_UNEXPECTED', { table: entity, id }, place);
      continue;
    }
    const fields = membersOf(entity).filter((name) => !sameJson(wanted[name], row[name]));
    const [first] = fields;
    if (first !== undefined) report('ROW_CHANGED', { table: entity, id, fields: fields.join(', ') }, { ...place, field: first });
  }
  for (const id of expected.keys()) {
    if (!found.has(id)) report('ROW_MISSING', { table: entity, id }, { table: entity, row: id });
  }
}

/** Links of items that are not there, and ranks that are not 0, 1, 2…: what reading the items' own links does not show. */
function checkLinks(db: Database.Database, entity: EntityName, report: Report): void {
  for (const { table } of mapping(entity).links) {
    const orphans = db.prepare(`SELECT DISTINCT ${entity} AS id FROM ${table} WHERE ${entity} NOT IN (SELECT id FROM ${entity})`);
    const ranks = db.prepare(
      `SELECT ${entity} AS id FROM ${table} GROUP BY ${entity} HAVING min(rang) <> 0 OR max(rang) <> count(*) - 1 OR count(DISTINCT rang) <> count(*)`,
    );
    for (const { id } of [...orphans.all(), ...ranks.all()] as { id: string }[]) {
      report('LINK_CHANGED', { table, id }, { table, row: id });
    }
  }
}

/** Compares every row of the file with what replaying the journal gives. Answers how many rows were compared. */
export function rowsPass(db: Database.Database, expected: State, report: Report): number {
  let count = 0;
  for (const entity of entityNames) {
    try {
      const found = readRows(db, entity, null);
      count += found.size;
      compareRows(entity, expected.get(entity) ?? new Map(), found, report);
      checkLinks(db, entity, report);
    } catch (error) {
      report('TABLE_UNREADABLE', { table: entity, detail: error instanceof Error ? error.message : String(error) }, { table: entity });
    }
  }
  return count;
}
