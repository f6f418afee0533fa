import type Database from 'better-sqlite3';
import type { HistoryCount, HistoryPage, Preparing } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { lastSeq, readCorps } from '../journal/entries.ts';
import { linesAt } from '../journal/lines.ts';
import { loadMembers } from '../workspace/rows.ts';
import { one } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { isByRowsAlone, lanesOf, type Lane } from './lanes.ts';
import { timer } from './patience.ts';
import { receivedIn } from './received.ts';
import { beyond, receivedAt, walk, type Step } from './walk.ts';
import { saying } from './words.ts';
import { isMerge } from './written.ts';

function prepared(db: Database.Database, filter: JournalFilter): Preparing | null {
  return isByRowsAlone(db, filter) ? null : catchUp(db, timer());
}

/** What a filter asks for, as rows are looked at. */
interface Asked {
  readonly lanes: readonly Lane[];
  /** Does a row that lanes lead to say the words that are asked for, or one of those that it brought? */
  readonly saysIt: (step: Pick<Step, 'seq' | 'isReceived'>) => boolean;
  /** Rows of other journals that are asked for, among those that a merge brought. */
  readonly received: (seq: number) => readonly string[];
}

/** A row’s own words are looked for in the row itself. */
function askedOf(db: Database.Database, filter: JournalFilter): Asked {
  const lanes = lanesOf(db, filter);
  const says = filter.text === null ? () => true : saying(filter.text);
  const theirs = receivedIn(db);
  const isSaid = (hash: string): boolean => filter.text === null || says(theirs(hash)?.corps ?? '');
  const received = (seq: number): readonly string[] => [...receivedAt(db, lanes, seq)].filter(isSaid);
  return {
    lanes,
    saysIt: ({ seq, isReceived }) =>
      filter.text === null || (isReceived ? received(seq).length > 0 : says(readCorps(db, seq))),
    received,
  };
}

/** Steps that lead to rows which are asked for, each row once, and between them how far was looked. */
function* looked({ saysIt }: Asked, steps: Iterable<Step>): Generator<Step, undefined> {
  let last = 0;
  for (const step of steps) {
    const isFound = step.isFound && step.seq !== last && saysIt(step);
    if (isFound) last = step.seq;
    yield { ...step, isFound };
  }
}

/** Every row that a filter asks for, oldest first; what it is found by is ready. */
export function* rowsAsked(db: Database.Database, filter: JournalFilter): Generator<number, undefined> {
  const asked = askedOf(db, filter);
  for (const { seq, isFound } of looked(asked, walk(db, asked.lanes, 'newer'))) if (isFound) yield seq;
}

/** Of the gestures that a merge brought, those that a filter asks for, by their hashes. */
export const receivedAsked = (db: Database.Database, filter: JournalFilter, seq: number): readonly string[] =>
  askedOf(db, filter).received(seq);

interface Found {
  readonly lines: readonly JournalLine[];
  readonly next: number | null;
}

/** Rows that a filter asks for, until there are enough of them, time is over, or none is left. */
function find(db: Database.Database, { filter, way, from, limit }: Request<'history.page'>): Found {
  const asked = askedOf(db, filter);
  const steps = walk(db, beyond(asked.lanes, way, from), way);
  const isOver = timer();
  const seqs: number[] = [];
  let next: number | null = null;
  for (const { seq, isFound } of looked(asked, steps)) {
    if (isFound) seqs.push(seq);
    if (seqs.length >= limit || isOver()) {
      next = seq;
      break;
    }
  }
  return { lines: linesAt(db, seqs).map((line) => withReceived(db, line, asked)), next };
}

/** Of a merge, with how many gestures of others answer, among those that it brought, and whether it was undone since. */
function withReceived(db: Database.Database, line: JournalLine, { received }: Asked): JournalLine {
  const { subject } = line;
  if (subject?.entity !== 'fusion') return line;
  const count = received(line.seq).length;
  const isUndone = isMerge(line) && loadMembers(db, 'fusion', subject.id, []) === undefined;
  return { ...line, ...(count > 0 && { received: count }), ...(isUndone && { isUndone }) };
}

/** A page of the rows that a filter asks for. */
export function historyPage(db: Database.Database, asked: Request<'history.page'>): HistoryPage {
  const total = lastSeq(db);
  const preparing = prepared(db, asked.filter);
  if (preparing !== null)
    return { lines: [], next: asked.from ?? (asked.way === 'older' ? total + 1 : 0), preparing, total };
  return { ...find(db, asked), preparing: null, total };
}

const countSql = 'SELECT count(*) AS count FROM historyPosting WHERE key = ? AND seq BETWEEN ? AND ?';

/** One key and no words: its postings are counted where they stand. */
function countAt(db: Database.Database, lanes: readonly Lane[], filter: JournalFilter): number | null {
  // A row that two keys lead to is one row.
  const isOneKey = new Set(lanes.map(({ keys: [key] }) => key)).size < 2;
  const isSimple = isOneKey && lanes.every(({ keys, received }) => keys.length < 2 && received === null);
  if (filter.text !== null || filter.phase !== null || !isSimple) return null;
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
  const asked = askedOf(db, filter);
  const lanes = beyond(asked.lanes, 'older', from);
  const whole = countAt(db, lanes, filter);
  if (whole !== null) return { count: whole, next: null, preparing: null };
  const steps = walk(db, lanes, 'older');
  const isOver = timer();
  let count = 0;
  for (const { seq, isFound } of looked(asked, steps)) {
    if (isFound) count += 1;
    if (isOver()) return { count, next: seq, preparing: null };
  }
  return { count, next: null, preparing: null };
}
