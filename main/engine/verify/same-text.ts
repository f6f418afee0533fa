import type Database from 'better-sqlite3';
import { one } from '../workspace/statements.ts';

interface TextPlace {
  readonly table: string;
  readonly column: string;
  readonly key: string;
}

/**
 * Is a text the one its bytes say? Bytes that are not UTF-8 are read as U+FFFD, so a text that holds one may hide other bytes;
 * only then are they read. False too when the row is no longer found by its key.
 */
export function sameText(
  db: Database.Database,
  { table, column, key }: TextPlace,
  id: string | number,
  text: string,
): boolean {
  if (!text.includes('\ufffd')) return true;
  const row = one(db, `SELECT CAST(${column} AS BLOB) AS octets FROM ${table} WHERE ${key} = ?`, [id]) as
    { octets: Buffer } | undefined;
  return row !== undefined && row.octets.equals(Buffer.from(text, 'utf8'));
}
