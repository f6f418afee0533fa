import type Database from 'better-sqlite3';
import type { Moment } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { readLine } from '../journal/lines.ts';
import { one } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { spansBetween } from './clock.ts';
import { timer } from './patience.ts';
import { itsRows } from './postings.ts';

const ofIt = itsRows('referentiel');
const countSql = `SELECT count(*) AS count FROM historyPosting WHERE ${ofIt} AND seq <= ?`;
const nthSql = `SELECT seq FROM historyPosting WHERE ${ofIt} ORDER BY seq LIMIT 1 OFFSET ?`;

/** One of the gestures on a référentiel, in order. */
export function momentOf(
  db: Database.Database,
  { referentiel, n, before }: Request<'history.moment'>,
): Moment | null {
  if (catchUp(db, timer()) !== null) return null;
  const countTo = (seq: number): number =>
    (one(db, countSql, [referentiel, seq]) as { readonly count: number }).count;
  const count = countTo(Number.MAX_SAFE_INTEGER);
  const last = before === null ? null : (spansBetween(db, null, before).at(-1)?.last ?? 0);
  const asked = last === null ? Math.min(n ?? count, count) : countTo(last);
  const row =
    asked === 0 ? undefined : (one(db, nthSql, [referentiel, asked - 1]) as { readonly seq: number });
  return { n: asked, count, line: row === undefined ? null : (readLine(db, row.seq) ?? null) };
}
