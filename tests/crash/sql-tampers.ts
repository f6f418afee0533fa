import type Database from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import type { RandomSource } from '../support/random-source.ts';
import {
  addLike,
  columnsOf,
  countOf,
  deleteRow,
  isJson,
  nameOf,
  newKey,
  otherValue,
  rowAt,
  setColumn,
  type Column,
  type Stored,
  type StoredRow,
} from './columns.ts';

export type Kind = 'change' | 'insertion' | 'deletion' | 'swap';

/** What was done, as findings are to call it: one of these rows; any row when there is none left to be named. */
export interface Done {
  readonly rows: readonly string[] | 'any';
  /** The column, where it alone changed. */
  readonly field: string | null;
}

type Tampering = (db: Database.Database, table: string, random: RandomSource) => Done | null;

const some = (db: Database.Database, table: string, random: RandomSource): StoredRow | null => {
  const count = countOf(db, table);
  return count === 0 ? null : rowAt(db, table, random.integer(0, count - 1));
};

/** What a column of JSON says; any other text is what it is. */
function saidBy(value: Stored): unknown {
  if (!isJson(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return value;
  }
}

const sameSaid = (a: Stored, b: Stored): boolean => isDeepStrictEqual(saidBy(a), saidBy(b));

function blobLike(value: Buffer, random: RandomSource): Buffer {
  const other = Buffer.from(value);
  const place = random.integer(0, other.length - 1);
  other.writeUInt8(other.readUInt8(place) ^ random.integer(1, 255), place);
  return other;
}

/** A text with one sign more, less, or another. */
function textLike(value: string, random: RandomSource): string {
  const signs = Array.from(value);
  const put = random.pick([[], ['é'], ['x', ' '], ['\u{1F3BC}']]);
  signs.splice(random.integer(0, signs.length), random.integer(0, 2), ...put);
  return signs.join('');
}

/** What a forger might put in a column: what fits it, or anything. */
function drawValue(table: string, column: Column, value: Stored, random: RandomSource): Stored {
  if (value !== null && random.oneIn(10)) return null;
  if (random.oneIn(2)) return otherValue(table, column, value);
  if (Buffer.isBuffer(value)) return blobLike(value, random);
  if (column.type === 'INTEGER') return random.integer(-2, 2 ** 31);
  return typeof value === 'string' ? textLike(value, random) : random.pick(['', 'x', '[]', '0']);
}

const change: Tampering = (db, table, random) => {
  const row = some(db, table, random);
  if (row === null) return null;
  const column = random.pick(columnsOf(table));
  const before = row[column.name] ?? null;
  const isSeq = table === 'journal' && column.name === 'seq';
  const after = isSeq
    ? Number(newKey(db, table)) + random.integer(0, 9)
    : drawValue(table, column, before, random);
  if (sameSaid(before, after) || setColumn(db, table, row, column.name, after) !== 1) return null;
  const rows = [nameOf(table, row), nameOf(table, { ...row, [column.name]: after })];
  return { rows, field: column.pk > 0 ? null : column.name };
};

const insertion: Tampering = (db, table, random) => {
  const model = some(db, table, random);
  if (model === null) return null;
  const key = newKey(db, table);
  addLike(db, table, model, key);
  return { rows: [String(key)], field: null };
};

const deletion: Tampering = (db, table, random) => {
  const row = some(db, table, random);
  if (row === null) return null;
  deleteRow(db, table, row);
  if (table !== 'journal') return { rows: [nameOf(table, row)], field: null };
  // What is missing from the journal is seen at the row that follows; after the last, in the rows that it wrote.
  const next = Number(row['seq']) + 1;
  return { rows: next === Number(newKey(db, table)) + 1 ? 'any' : [String(next)], field: null };
};

/** What no row has, while two rows exchange what must not be twice the same. */
const between = ({ type }: Column): Stored =>
  type === 'INTEGER' ? -1 : type === 'BLOB' ? Buffer.alloc(1) : '-';

const swap: Tampering = (db, table, random) => {
  const [one, other] = [some(db, table, random), some(db, table, random)];
  if (one === null || other === null) return null;
  const column = random.pick(columnsOf(table));
  const [a, b] = [one[column.name] ?? null, other[column.name] ?? null];
  if (sameSaid(a, b)) return null;
  const held = a === null || b === null ? a : between(column);
  const steps = [
    setColumn(db, table, one, column.name, held),
    setColumn(db, table, other, column.name, a),
    setColumn(db, table, column.pk > 0 ? { ...one, [column.name]: held } : one, column.name, b),
  ];
  if (steps.some((changes) => changes !== 1)) throw new Error(`swap in ${table}.${column.name}`);
  return { rows: [nameOf(table, one), nameOf(table, other)], field: null };
};

export const sqlTampers: Readonly<Record<Kind, Tampering>> = { change, insertion, deletion, swap };
