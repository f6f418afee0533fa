import type Database from 'better-sqlite3';
import { catchUp } from '../history/catch-up.ts';
import { spansBetween } from '../history/clock.ts';

/** The last instant of a day where this machine is. */
export function finDuJour(jour: string): string {
  const [year = 0, month = 1, date = 1] = jour.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59, 999).toISOString();
}

/** The journal’s last row that was written by that instant: the order of rows is what counts, were a clock set back. */
export function lastSeqAt(db: Database.Database, instant: string): number {
  catchUp(db);
  const justAfter = new Date(Date.parse(instant) + 1).toISOString();
  return spansBetween(db, null, justAfter).at(-1)?.last ?? 0;
}
