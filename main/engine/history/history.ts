import type Database from 'better-sqlite3';
import type { HistoryCount, HistoryPage, Preparing } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { lastSeq, readCorps } from '../journal/entries.ts';
import { linesAt } from '../journal/lines.ts';
import { one } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { isByRowsAlone, lanesOf, type Lane } from './lanes.ts';
import { timer } from './patience.ts';
import { beyond, walk } from './walk.ts';
import { saying } from './words.ts';

function prepared(db: Database.Database, filter: JournalFilter): Preparing | null {
  return isByRowsAlone(filter) ? null : catchUp(db, timer());
}

/** A row's own words: looked for in the row itself. */
function wordsTest(db: Database.Database, text: string | null): (seq: number) => boolean {
  if (text === null) return () => true;
  const says = saying(text);
  return (seq) => says(readCorps(db, seq));
}

/** Every row that a filter asks for, oldest first; what it is found by is ready. */
export function* rowsAsked(db: Database.Database, filter: JournalFilter): Generator<number, undefined> {
  const hasWords = wordsTest(db, filter.text);
  for (const { seq, isFound } of walk(db, lanesOf(db, filter), 'newer'))
    if (isFound && hasWords(seq)) yield seq;
}

interface Found {
  readonly seqs: readonly number[];
  readonly next: number | null;
}

/** Rows that a filter asks for, until there are enough of them, time is over, or none is left. */
function find(
  db: Database.Database,
  { filter, way, from, limit }: Request<'history.page'>,
  isOver: () => boolean,
): Found {
  const hasWords = wordsTest(db, filter.text);
  const seqs: number[] = [];
  for (const { seq, isFound } of walk(db, beyond(lanesOf(db, filter), way, from), way)) {
    if (isFound && hasWords(seq)) seqs.push(seq);
    if (seqs.length >= limit || isOver()) return { seqs, next: seq };
  }
  return { seqs, next: null };
}

/** A page of the rows that a filter asks for. */
export function historyPage(db: Database.Database, asked: Request<'history.page'>): HistoryPage {
  const total = lastSeq(db);
  const preparing = prepared(db, asked.filter);
  if (preparing !== null)
    return { lines: [], next: asked.from ?? (asked.way === 'older' ? total + 1 : 0), preparing, total };
  const { seqs, next } = find(db, asked, timer());
  return { lines: linesAt(db, seqs), next, preparing: null, total };
}

const countSql = 'SELECT count(*) AS count FROM historyPosting WHERE key = ? AND seq BETWEEN ? AND ?';

/** One key and no words: its postings are counted where they stand. */
function countAt(db: Database.Database, lanes: readonly Lane[], filter: JournalFilter): number | null {
  if (filter.text !== null || filter.phase !== null || lanes.some(({ keys }) => keys.length > 1)) return null;
  return lanes
    .map(({ keys: [key], first, last }) =>
      key === undefined
        ? last - first + 1
        : (one(db, countSql, [key, first, last]) as { readonly count: number }).count,
    )
    .reduce((sum, count) => sum + count, 0);
}

/** How many rows a filter asks for: a part of them where counting takes long, the rest being asked for in turn. */
export function historyCount(
  db: Database.Database,
  { filter, from }: Request<'history.count'>,
): HistoryCount {
  const preparing = prepared(db, filter);
  if (preparing !== null) return { count: 0, next: from ?? lastSeq(db) + 1, preparing };
  const lanes = beyond(lanesOf(db, filter), 'older', from);
  const whole = countAt(db, lanes, filter);
  if (whole !== null) return { count: whole, next: null, preparing: null };
  const [hasWords, isOver] = [wordsTest(db, filter.text), timer()];
  let count = 0;
  for (const { seq, isFound } of walk(db, lanes, 'older')) {
    if (isFound && hasWords(seq)) count += 1;
    if (isOver()) return { count, next: seq, preparing: null };
  }
  return { count, next: null, preparing: null };
}
