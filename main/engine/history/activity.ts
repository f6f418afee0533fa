import type Database from 'better-sqlite3';
import type { Activity, ActivityRow } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { College } from '../../../shared/domain/gesture.ts';
import { lastSeq } from '../journal/entries.ts';
import { one, tuples } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { homesOf, peopleOf } from './choices.ts';
import { spansBetween } from './clock.ts';
import type { KeyKind } from './keys.ts';
import { timer } from './patience.ts';
import { itsRows } from './postings.ts';

const countsSql = `
  SELECT value, (SELECT count(*) FROM historyPosting WHERE key = n) + (SELECT count(DISTINCT hash) FROM historyReceived WHERE key = n)
  FROM historyKey WHERE kind = ?`;

/** Rows that have each key of a kind, those that merges brought too. */
const countsOf = (db: Database.Database, kind: KeyKind): ReadonlyMap<string, number> =>
  new Map(tuples(db, countsSql, [kind]) as (readonly [string, number])[]);

/** The first instant of each month, where this machine is, from that of the first row to that of the last. */
function monthsOf(db: Database.Database): readonly Date[] {
  const sql = 'SELECT min(at) AS first, max(at) AS last FROM journal WHERE seq IN (1, ?)';
  const { first, last } = one(db, sql, [lastSeq(db)]) as { readonly first: string; readonly last: string };
  const months: Date[] = [];
  const end = new Date(last);
  for (let month = startOf(new Date(first)); month <= end; month = startOf(month, 1)) months.push(month);
  return months;
}

const receivedAtSql = `SELECT corps ->> '$.at' FROM historyReceived JOIN journalRecu USING (hash)
  WHERE ${itsRows('received')} AND corps IS NOT NULL`;

/** How many rows of other journals were written in each month, by its first instant. */
function receivedByMonth(db: Database.Database): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [at] of tuples(db, receivedAtSql, ['']) as (readonly [string])[]) {
    const month = startOf(new Date(at)).toISOString();
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

const startOf = (date: Date, later = 0): Date => new Date(date.getFullYear(), date.getMonth() + later, 1);

/** Found by their instants: what is counted is not read. */
function byMonth(db: Database.Database): readonly ActivityRow[] {
  const received = receivedByMonth(db);
  const counts = new Map(received);
  for (const month of monthsOf(db)) {
    const at = month.toISOString();
    const spans = spansBetween(db, at, startOf(month, 1).toISOString());
    counts.set(
      at,
      spans.reduce((sum, { first, last }) => sum + last - first + 1, received.get(at) ?? 0),
    );
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, count]) => ({ kind: 'month', at, count }));
}

const byCount = (a: ActivityRow, b: ActivityRow): number => b.count - a.count;

/** How many gestures each has, the most first; months in order. A gesture that is about two référentiels counts for both. */
function rowsBy(db: Database.Database, by: Request<'history.activity'>['by']): readonly ActivityRow[] {
  if (by === 'month') return byMonth(db);
  if (by === 'college')
    return [...countsOf(db, 'college')]
      .map(([college, count]) => ({ kind: 'college', college: college as College, count }) as const)
      .toSorted(byCount);
  if (by === 'person') {
    const counts = countsOf(db, 'person');
    return peopleOf(db)
      .map((person) => ({ kind: 'person', person, count: counts.get(person.id) ?? 0 }) as const)
      .toSorted(byCount);
  }
  const counts = new Map([...countsOf(db, 'referentiel'), ...countsOf(db, 'organisme')]);
  return homesOf(db)
    .map((home) => ({ kind: 'home', home, count: counts.get(home.id) ?? 0 }) as const)
    .toSorted(byCount);
}

/** Those whose text came, each once, however many merges took them. */
const receivedSql =
  "SELECT count(DISTINCT hash) AS received FROM historyReceived JOIN historyKey ON n = key WHERE kind = 'op'";

/** Gestures by person, by collège, by month or by what they are about; null while the journal is made ready. */
export function activity(db: Database.Database, { by }: Request<'history.activity'>): Activity | null {
  if (catchUp(db, timer()) !== null) return null;
  const { received } = one(db, receivedSql, []) as { readonly received: number };
  return { total: lastSeq(db) + received, rows: rowsBy(db, by) };
}
