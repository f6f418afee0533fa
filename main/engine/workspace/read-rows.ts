import type Database from 'better-sqlite3';
import type { Codec, EntityName } from '../../../shared/domain/entities.ts';
import type { Json } from '../../../shared/domain/json.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { MutableState, Row } from '../../../shared/domain/row.ts';
import { decode, isDecoded, loadMembers, mapping, type Stored } from './rows.ts';
import { all, tuples, type Parameters } from './statements.ts';

/** Ordered targets of one link field, by the item that holds them. Sorted here: cheaper than SQLite's sorter on short lists. */
function readLinks(
  db: Database.Database,
  entity: EntityName,
  link: Link,
  where: string,
  parameters: Parameters,
): Links {
  const links = new Map<string, string[]>();
  const sql = `SELECT ${entity}, ${link.target}, rang FROM ${link.table} ${where}`;
  const found = tuples(db, sql, parameters) as (readonly [item: string, target: string, rang: number])[];
  for (const [item, target] of found.toSorted(([, , a], [, , b]) => a - b)) {
    const targets = links.get(item);
    if (targets === undefined) links.set(item, [target]);
    else targets.push(target);
  }
  return links;
}

/** A record as SQLite gives it becomes the row itself: copying each would cost half as much as reading it. */
type StoredRow = Record<string, Json> & { readonly id: string };
type Link = ReturnType<typeof mapping>['links'][number];
type Links = ReadonlyMap<string, readonly string[]>;

/** What a column holds, as JSON: a text is read once, and the rows that say the same share what it makes. */
function decoder(codec: Codec): (stored: Stored) => Json {
  const known = new Map<Stored, Json>();
  return (stored) => {
    const read = known.get(stored) ?? decode(codec, stored);
    known.set(stored, read);
    return read;
  };
}

/** Whole rows of an entity: those that the condition says, or all. */
export function readRowsWhere(
  db: Database.Database,
  entity: EntityName,
  condition: string | null,
  parameters: Parameters,
): Map<string, Row> {
  const { columns, links } = mapping(entity);
  const where = condition === null ? '' : `WHERE ${condition}`;
  const ofItems = condition === null ? '' : `WHERE ${entity} IN (SELECT id FROM ${entity} ${where})`;
  const linked = links.map((link) => ({
    name: link.name,
    ids: readLinks(db, entity, link, ofItems, parameters),
  }));
  const names = ['id', ...columns.map((column) => column.name)].join(', ');
  const decoded = columns
    .filter(({ codec }) => isDecoded(codec))
    .map(({ name, codec }) => ({ name, read: decoder(codec) }));
  const rows = new Map<string, Row>();
  for (const row of all(db, `SELECT ${names} FROM ${entity} ${where}`, parameters) as StoredRow[]) {
    for (const { name, read } of decoded) row[name] = read(row[name] as Stored);
    for (const { name, ids } of linked) row[name] = ids.get(row.id) ?? [];
    rows.set(row.id, row);
  }
  return rows;
}

/** Asked for one by one, thousands of rows take longer than to be read; a few do not. */
const FEW = 8;

/** The rows that changes are about: whole when they are many, else no more than the members that change. */
export function readRowsOf(db: Database.Database, changes: readonly Change[]): MutableState {
  const kinds = Map.groupBy(changes, ({ entity }) => entity);
  return new Map([...kinds].map(([entity, ofKind]) => [entity, rowsOf(db, entity, ofKind)]));
}

function rowsOf(db: Database.Database, entity: EntityName, changes: readonly Change[]): Map<string, Row> {
  if (changes.length > FEW) {
    const ids = JSON.stringify(changes.map(({ id }) => id));
    return readRowsWhere(db, entity, 'id IN (SELECT value FROM json_each(?))', [ids]);
  }
  const rows = new Map<string, Row>();
  for (const [id, ofItem] of Map.groupBy(changes, (change) => change.id)) {
    const names = ofItem.flatMap(({ before, after }) => Object.keys({ ...before, ...after }));
    const row = loadMembers(db, entity, id, names);
    if (row !== undefined) rows.set(id, row);
  }
  return rows;
}
