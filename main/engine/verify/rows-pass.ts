import type Database from 'better-sqlite3';
import { entityNames, type Codec, type EntityName } from '../../../shared/domain/entities.ts';
import { sameJson, type Json } from '../../../shared/domain/json.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { decode, mapping, type Stored } from '../workspace/rows.ts';
import { all } from '../workspace/statements.ts';
import type { Report } from './findings.ts';
import { sameText } from './same-text.ts';

type StoredRow = Readonly<Record<string, Stored>>;
type Rows = ReadonlyMap<string, Row>;
type Link = ReturnType<typeof mapping>['links'][number];

/** What a column says, or its very text where that is not JSON: it then differs from what the journal says. */
function decodedOrRaw(codec: Codec, value: Stored): Json {
  try {
    return decode(codec, value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return String(value);
  }
}

function changedFields(
  db: Database.Database,
  entity: EntityName,
  wanted: Row,
  found: StoredRow,
): readonly string[] {
  const changed = mapping(entity).columns.filter(({ name, codec }) => {
    const value = found[name] ?? null;
    if (!sameJson(wanted[name], decodedOrRaw(codec, value))) return true;
    return (
      typeof value === 'string' && !sameText(db, { table: entity, column: name, key: 'id' }, wanted.id, value)
    );
  });
  return changed.map(({ name }) => name);
}

/** The entity's own table against the replay. Answers how many rows it holds. */
function compareTable(
  db: Database.Database,
  entity: EntityName,
  expected: Rows,
  step: () => void,
  report: Report,
): number {
  const names = ['id', ...mapping(entity).columns.map((column) => column.name)].join(', ');
  const missing = new Set(expected.keys());
  const records = all(db, `SELECT ${names} FROM ${entity}`, []) as StoredRow[];
  for (const record of records) {
    step();
    const id = String(record['id']);
    const wanted = expected.get(id);
    missing.delete(id);
    const place = { table: entity, row: id };
    if (wanted === undefined) {
      report('ROW_UNEXPECTED', { table: entity, id }, place);
      continue;
    }
    const fields = changedFields(db, entity, wanted, record);
    const [first] = fields;
    if (first !== undefined)
      report('ROW_CHANGED', { table: entity, id, fields: fields.join(', ') }, { ...place, field: first });
  }
  for (const id of missing) report('ROW_MISSING', { table: entity, id }, { table: entity, row: id });
  return records.length;
}

function linksByItem(
  db: Database.Database,
  entity: EntityName,
  { table, target }: Link,
): ReadonlyMap<string, readonly StoredRow[]> {
  const found = new Map<string, StoredRow[]>();
  for (const link of all(
    db,
    `SELECT ${entity} AS item, ${target} AS target, rang FROM ${table} ORDER BY rang`,
    [],
  ) as StoredRow[]) {
    const item = String(link['item']);
    const list = found.get(item);
    if (list === undefined) found.set(item, [link]);
    else list.push(link);
  }
  return found;
}

/** A link table against the replay: each item's links, ranked 0, 1, 2… as they are written; none of an item that is not there. */
function compareLinks(
  db: Database.Database,
  entity: EntityName,
  link: Link,
  expected: Rows,
  report: Report,
): void {
  const found = linksByItem(db, entity, link);
  for (const id of new Set([...expected.keys(), ...found.keys()])) {
    const wanted = (expected.get(id)?.[link.name] ?? []) as readonly string[];
    const links = found.get(id) ?? [];
    const same =
      links.length === wanted.length &&
      links.every(({ target, rang }, i) => target === wanted[i] && rang === i);
    if (same) continue;
    // The same links in another order, or others.
    const isOrder =
      links.length === wanted.length && links.every(({ target }) => wanted.includes(String(target)));
    const field = isOrder ? 'rang' : link.target;
    report('LINK_CHANGED', { table: link.table, id }, { table: link.table, row: id, field });
  }
}

/** A table that damaged pages keep from being read is a finding; the others are still compared. */
function guarded(table: string, report: Report, step: () => number): number {
  try {
    return step();
  } catch (error) {
    if (error instanceof EngineError) throw error;
    report(
      'TABLE_UNREADABLE',
      { table, detail: error instanceof Error ? error.message : String(error) },
      { table },
    );
    return 0;
  }
}

/** Compares every row of the file with what replaying the journal gives. Answers how many rows were compared. `step`: called at each. */
export function rowsPass(db: Database.Database, expected: State, step: () => void, report: Report): number {
  let count = 0;
  for (const entity of entityNames) {
    const rows: Rows = expected.get(entity) ?? new Map();
    count += guarded(entity, report, () => compareTable(db, entity, rows, step, report));
    for (const link of mapping(entity).links) {
      guarded(link.table, report, () => {
        compareLinks(db, entity, link, rows, report);
        return 0;
      });
    }
  }
  return count;
}
