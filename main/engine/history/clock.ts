import type Database from 'better-sqlite3';
import { lastSeq } from '../journal/entries.ts';
import { one, tuples } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';

/** Rows of the journal that follow each other, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

function atOf(db: Database.Database, seq: number): string {
  const row = one(db, 'SELECT at FROM journal WHERE seq = ?', [seq]) as
    { readonly at: string | null } | undefined;
  return row?.at ?? '';
}

/** The first row of a span whose instants only go forward that is not before `instant`; one past its end when there is none. */
function firstFrom(db: Database.Database, { first, last }: Span, instant: string): number {
  let [low, high] = [first, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (atOf(db, middle) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

const backwardsSql = `SELECT seq FROM historyPosting WHERE ${itsRows('clock')} ORDER BY seq`;

/** The journal, cut where a clock went backwards: between, instants only go forward. */
function forwardSpans(db: Database.Database): readonly Span[] {
  const starts = [1, ...(tuples(db, backwardsSql, ['']) as (readonly [number])[]).map(([seq]) => seq)];
  const last = lastSeq(db);
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? last + 1) - 1 }));
}

/** The rows written from an instant on and before another, whatever the clock did: null is no bound. */
export function spansBetween(db: Database.Database, from: string | null, to: string | null): readonly Span[] {
  if (from === null && to === null) return [{ first: 1, last: lastSeq(db) }];
  return forwardSpans(db)
    .map((span) => ({
      first: from === null ? span.first : firstFrom(db, span, from),
      last: to === null ? span.last : firstFrom(db, span, to) - 1,
    }))
    .filter(({ first, last }) => first <= last);
}
