import type Database from 'better-sqlite3';
import { entities, type Codec, type EntityName } from '../../../shared/domain/entities.ts';
import type { Json, JsonObject } from '../../../shared/domain/json.ts';
import type { Row } from '../../../shared/domain/row.ts';
import { run, tuples } from './statements.ts';

/** How one entity's rows are read and written: derived from the table of entities, once. */
interface Mapping {
  readonly entity: EntityName;
  /** Columns of the entity's own table, in order; links are elsewhere. */
  readonly columns: readonly { readonly name: string; readonly codec: Codec }[];
  readonly links: readonly { readonly name: string; readonly table: string; readonly target: EntityName }[];
}

function mappingOf(entity: EntityName): Mapping {
  const spec = entities[entity];
  const fields = Object.entries(spec.fields);
  return {
    entity,
    columns: [
      ...spec.parents.map((name) => ({ name, codec: 'text' as const })),
      ...(spec.ordered ? [{ name: 'rang', codec: 'text' as const }] : []),
      ...fields
        .filter(([, field]) => field.link === undefined)
        .map(([name, field]) => ({ name, codec: field.codec })),
    ],
    links: fields.flatMap(([name, { link }]) => (link === undefined ? [] : [{ name, ...link }])),
  };
}

const mappings = new Map<EntityName, Mapping>();

export function mapping(entity: EntityName): Mapping {
  const known = mappings.get(entity) ?? mappingOf(entity);
  mappings.set(entity, known);
  return known;
}

/** What a column holds; in a file that was damaged or altered, anything. */
export type Stored = string | number | Buffer | null;

function encode(codec: Codec, value: Json | undefined): Stored {
  if (value === null || value === undefined) return null;
  if (codec === 'boolean') return value === true ? 1 : 0;
  if (codec === 'json') return JSON.stringify(value);
  return value as string | number;
}

/** Whether what is stored is anything but the JSON value itself. */
export function isDecoded(codec: Codec): boolean {
  return codec === 'boolean' || codec === 'json';
}

/**
 * A stored value as JSON; one that its codec does not know is given as it is.
 * @throws SyntaxError when the text of a JSON column is not JSON.
 */
export function decode(codec: Codec, value: Stored): Json {
  if (value === null) return null;
  if (codec === 'boolean' && (value === 0 || value === 1)) return value === 1;
  if (codec === 'json' && typeof value === 'string') return JSON.parse(value) as Json;
  return value as Json;
}

/** A stored record, its id then the columns in order, as a row; links are put in by the caller. */
function decodeRow(
  columns: Mapping['columns'],
  record: readonly Stored[],
): Record<string, Json> & { id: string } {
  const row: Record<string, Json> & { id: string } = { id: record[0] as string };
  columns.forEach(({ name, codec }, i) => {
    row[name] = decode(codec, record[i + 1] ?? null);
  });
  return row;
}

function linkedIds(
  db: Database.Database,
  entity: EntityName,
  link: Mapping['links'][number],
  id: string,
): readonly string[] {
  // Sorted here: ORDER BY would build a sorter for what is nearly always one link or none, at several times the cost of the reading.
  const sql = `SELECT ${link.target}, rang FROM ${link.table} WHERE ${entity} = ? ORDER BY ${link.target}`;
  const links = tuples(db, sql, [id]) as (readonly [target: string, rang: number])[];
  return links.toSorted(([, a], [, b]) => a - b).map(([target]) => target);
}

/** The members asked for of a row, with its id; undefined when there is no such row. */
export function loadMembers(
  db: Database.Database,
  entity: EntityName,
  id: string,
  names: readonly string[],
): Row | undefined {
  const { columns, links } = mapping(entity);
  const wanted = columns.filter(({ name }) => names.includes(name));
  const sql = `SELECT ${['id', ...wanted.map(({ name }) => name)].join(', ')} FROM ${entity} WHERE id = ?`;
  const [record] = tuples(db, sql, [id]) as Stored[][];
  if (record === undefined) return undefined;
  const row = decodeRow(wanted, record);
  for (const link of links) if (names.includes(link.name)) row[link.name] = linkedIds(db, entity, link, id);
  return row;
}

function writeLinks(db: Database.Database, entity: EntityName, id: string, members: JsonObject): void {
  for (const link of mapping(entity).links) {
    const targets = members[link.name] as readonly string[] | undefined;
    if (targets === undefined) continue;
    run(db, `DELETE FROM ${link.table} WHERE ${entity} = ?`, [id]);
    const sql = `INSERT INTO ${link.table} (${entity}, ${link.target}, rang) VALUES (?, ?, ?)`;
    targets.forEach((target, rang) => run(db, sql, [id, target, rang]));
  }
}

export function insertRow(db: Database.Database, entity: EntityName, id: string, members: JsonObject): void {
  const { columns } = mapping(entity);
  const names = ['id', ...columns.map((column) => column.name)];
  const sql = `INSERT INTO ${entity} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  run(db, sql, [id, ...columns.map(({ name, codec }) => encode(codec, members[name]))]);
  writeLinks(db, entity, id, members);
}

export function updateRow(db: Database.Database, entity: EntityName, id: string, members: JsonObject): void {
  const columns = mapping(entity).columns.filter(({ name }) => name in members);
  if (columns.length > 0) {
    const sql = `UPDATE ${entity} SET ${columns.map(({ name }) => `${name} = ?`).join(', ')} WHERE id = ?`;
    run(db, sql, [...columns.map(({ name, codec }) => encode(codec, members[name])), id]);
  }
  writeLinks(db, entity, id, members);
}

/** Rows of one kind, all at once. */
export function deleteRows(db: Database.Database, entity: EntityName, ids: readonly string[]): void {
  const list = JSON.stringify(ids);
  for (const link of mapping(entity).links)
    run(db, `DELETE FROM ${link.table} WHERE ${entity} IN (SELECT value FROM json_each(?))`, [list]);
  run(db, `DELETE FROM ${entity} WHERE id IN (SELECT value FROM json_each(?))`, [list]);
}
