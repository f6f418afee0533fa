import type Database from 'better-sqlite3';
import { catchUp } from './catch-up.ts';
import { spansBetween } from './clock.ts';

/** The journal’s last row that was written by that instant: the order of rows is what counts, were a clock set back. */
export function lastSeqAt(db: Database.Database, instant: string): number {
  catchUp(db);
  const justAfter = new Date(Date.parse(instant) + 1).toISOString();
  return spansBetween(db, null, justAfter).at(-1)?.last ?? 0;
}
