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

const countsSql = `
  SELECT value, (SELECT count(*) FROM historyPosting WHERE key = n) FROM historyKey WHERE kind = ?`;

/** Rows that have each key of a kind. */
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

const startOf = (date: Date, later = 0): Date => new Date(date.getFullYear(), date.getMonth() + later, 1);

/** Found by their instants: what is counted is not read. */
function byMonth(db: Database.Database): readonly ActivityRow[] {
  return monthsOf(db).flatMap((month) => {
    const spans = spansBetween(db, month.toISOString(), startOf(month, 1).toISOString());
    const count = spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    return count === 0 ? [] : [{ kind: 'month', at: month.toISOString(), count } as const];
  });
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

/** Gestures by person, by collège, by month or by what they are about; null while the journal is made ready. */
export function activity(db: Database.Database, { by }: Request<'history.activity'>): Activity | null {
  if (catchUp(db, timer()) !== null) return null;
  return { total: lastSeq(db), rows: rowsBy(db, by) };
}
