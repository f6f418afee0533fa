import SQLite from 'better-sqlite3';
import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { migrate } from '../../main/engine/workspace/migrate.ts';
import { tables } from '../../main/engine/workspace/tables.ts';

export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB';
  readonly pk: number;
}
export type Stored = string | number | Buffer | null;
export type StoredRow = Readonly<Record<string, Stored>>;

/** The structure of a fresh file: what there is to tamper with. */
const fresh = new SQLite(':memory:');
migrate(fresh);

export const tableNames: readonly string[] = [...tables.keys()];
const columns = new Map(
  tableNames.map((table) => [table, fresh.pragma(`table_info(${table})`) as readonly Column[]]),
);
export const columnsOf = (table: string): readonly Column[] => columns.get(table) ?? [];

/** Names of what guards the tables. */
export const guardsOf = (type: 'trigger' | 'index'): readonly string[] =>
  fresh
    .prepare('SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL')
    .pluck()
    .all(type) as string[];

export const countOf = (db: Database.Database, table: string): number =>
  db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

export function rowAt(db: Database.Database, table: string, place: number): StoredRow {
  const row = db.prepare(`SELECT * FROM ${table} LIMIT 1 OFFSET ?`).get(place);
  if (row === undefined) throw new Error(`the sample has no ${table} ${place}`);
  return row as StoredRow;
}

interface Key {
  readonly where: string;
  readonly of: (row: StoredRow) => readonly Stored[];
}

/** What a row is found by. */
function keyOf(table: string): Key {
  const keys = columnsOf(table).filter(({ pk }) => pk > 0);
  return {
    where: keys.map(({ name }) => `${name} = ?`).join(' AND '),
    of: (row) => keys.map(({ name }) => row[name] ?? null),
  };
}

/** How findings call a row. */
export const nameOf = (table: string, row: StoredRow): string => String(keyOf(table).of(row)[0]);

/** Answers how many rows changed. */
export function setColumn(
  db: Database.Database,
  table: string,
  row: StoredRow,
  column: string,
  value: Stored,
): number {
  const key = keyOf(table);
  return db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key.where}`).run(value, ...key.of(row))
    .changes;
}

const otherWords: Readonly<Record<string, readonly string[]>> = {
  'referentiel.nature': ['CQP', 'CQPI'],
  'referentiel.registre': ['RNCP', 'aucun'],
  'bloc.type': ['obligatoire', 'optionnel'],
  'niveau.validant': ['oui', 'non'],
  'passage.etat': ['habilite', 'suspendu'],
  'intervenant.role': ['referent', 'formateur'],
  'regleDecision.quorumPart': ['moitie', 'tiers'],
  'regleDecision.majorite': ['absolue', 'double'],
  'regleDecision.base': ['presents', 'exprimes'],
  'regleDecision.poids': ['egal', 'voix'],
  'regleDecision.alternanceCollege': ['employeurs', 'salaries'],
  'presence.college': ['employeurs', 'salaries'],
  'presence.etat': ['present', 'absent'],
  'dossier.repertoire': ['RNCP', 'RS'],
  'suite.type': ['ajourne', 'retire'],
  'decision.type': ['creation', 'revision'],
  'audit.nature': ['audit', 'bilan'],
  'audit.conclusion': ['conforme', 'reserves'],
};

export const isJson = (value: Stored): value is string => typeof value === 'string' && /^[[{]/.test(value);

/** Another value that the column would take, so that nothing but the journal tells it from the right one. */
export function otherValue(table: string, column: Column, value: Stored): Stored {
  const words = otherWords[`${table}.${column.name}`];
  if (words !== undefined) return words.find((word) => word !== value) ?? null;
  if (['actif', 'eliminatoire', 'quorumPouvoirs'].includes(column.name)) return value === 1 ? 0 : 1;
  if (Buffer.isBuffer(value)) return Buffer.from(value.map((byte, i) => (i === 0 ? byte ^ 1 : byte)));
  if (column.type === 'INTEGER') return Number(value ?? 0) + (column.pk > 0 ? 100_000 : 1);
  if (isJson(value)) return value === '[]' ? '["altéré"]' : '[]';
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return v7();
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return 'a'.repeat(64);
  return `${String(value ?? '')} altéré`;
}

/** What must not be twice the same. */
const unlike: Readonly<Record<string, Stored>> = {
  'version.numero': '9.9',
  'version.ordre': 99,
  'relecture.tour': 99,
  'voieAcces.code': 'ZZ',
  'liste.referentiel': v7(),
  'historyKey.value': v7(),
};

/** Adds a row like another, under that key; what must be unlike is. */
export function addLike(db: Database.Database, table: string, model: StoredRow, key: Stored): void {
  const [first, ...others] = columnsOf(table).map(({ name }) => name);
  const values = others.map((name) => unlike[`${table}.${name}`] ?? model[name] ?? null);
  db.prepare(
    `INSERT INTO ${table} (${[first, ...others].join(', ')}) VALUES (?${', ?'.repeat(others.length)})`,
  ).run(key, ...values);
}

/** A key that no row has. */
export function newKey(db: Database.Database, table: string): Stored {
  if (table === 'journal') return (db.prepare('SELECT max(seq) FROM journal').pluck().get() as number) + 1;
  if (table === 'coffre' || table === 'fichier') return 'b'.repeat(64);
  return columnsOf(table)[0]?.type === 'INTEGER' ? 100_000 : v7();
}

/** Answers how many rows went. */
export function deleteRow(db: Database.Database, table: string, row: StoredRow): number {
  const key = keyOf(table);
  return db.prepare(`DELETE FROM ${table} WHERE ${key.where}`).run(...key.of(row)).changes;
}
