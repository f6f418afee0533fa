import type Database from 'better-sqlite3';
import { one } from '../workspace/statements.ts';

/** The last instant of a day where this machine is. */
export function finDuJour(jour: string): string {
  const [year = 0, month = 1, date = 1] = jour.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59, 999).toISOString();
}

/** The journal’s last row that was written by that instant: the order of rows is what counts, were a clock set back. */
export function lastSeqAt(db: Database.Database, instant: string): number {
  const sql = 'SELECT seq FROM journal WHERE at <= ? ORDER BY seq DESC LIMIT 1';
  return (one(db, sql, [instant]) as { readonly seq: number } | undefined)?.seq ?? 0;
}
