import type Database from 'better-sqlite3';
import { indexedUpTo } from '../history/catch-up.ts';
import { keysOf, type Homes } from '../history/keys.ts';
import { isGesture, type Corps } from '../journal/entries.ts';
import { all, tuples } from '../workspace/statements.ts';
import type { Report } from './findings.ts';

/** Which rows have a key, in few bytes whatever their order: any one that is missing, added or changed makes another digest. */
interface Digest {
  readonly count: number;
  readonly sum: number;
}

const none: Digest = { count: 0, sum: 0 };

/** One number for another, never the same for two (32 bits): a sum of plain numbers would be the same once two rows were swapped for two. */
function mixed(seq: number): number {
  const half = Math.imul(seq ^ (seq >>> 16), 0x45d9f3b);
  return half ^ (half >>> 16);
}

const withRow = ({ count, sum }: Digest, seq: number): Digest => ({
  count: count + 1,
  sum: (sum + mixed(seq)) | 0,
});

interface StoredKey {
  readonly n: number;
  readonly kind: string;
  readonly value: string;
  readonly home: string | null;
}

const nameOf = ({ kind, value, home }: Omit<StoredKey, 'n'>): string => JSON.stringify([kind, value, home]);

/** What the journal says that its rows are found by, row after row. */
export interface HistoryExpected {
  readonly follow: (seq: number, corps: Corps) => void;
  readonly compare: (keys: readonly StoredKey[], report: Report) => void;
}

export const storedKeys = (db: Database.Database): readonly StoredKey[] =>
  all(db, 'SELECT n, kind, value, home FROM historyKey', []) as StoredKey[];

function storedDigests(db: Database.Database): Map<number, Digest> {
  const rows = tuples(db, 'SELECT key, group_concat(seq) FROM historyPosting GROUP BY key', []) as (readonly [
    key: number,
    seqs: string,
  ])[];
  return new Map(
    rows.map(([key, seqs]) => [key, seqs.split(',').map(Number).reduce(withRow, none)] as const),
  );
}

/** Derived data: rows of the journal beyond those that it says it has are brought in when somebody asks, and are no alteration. */
export function historyExpected(db: Database.Database): HistoryExpected {
  const last = indexedUpTo(db);
  const expected = new Map<string, Digest>();
  const homes: Homes = new Map<string, string | null>();
  let previousAt: string | null = null;
  return {
    follow: (seq, corps) => {
      // Such a row is found by nothing.
      if (seq > last || !isGesture(corps)) return;
      for (const key of keysOf(corps, previousAt, homes)) {
        const name = nameOf(key);
        expected.set(name, withRow(expected.get(name) ?? none, seq));
      }
      previousAt = corps.at;
    },
    compare: (keys, report) => {
      const found = storedDigests(db);
      const said = (table: 'historyKey' | 'historyPosting', key: number | null): void =>
        report('HISTORY_CHANGED', undefined, key === null ? { table } : { table, row: String(key) });
      for (const { n, ...key } of keys) {
        const wanted = expected.get(nameOf(key));
        const digest = found.get(n) ?? none;
        expected.delete(nameOf(key));
        found.delete(n);
        if (wanted === undefined) said('historyKey', n);
        else if (wanted.count !== digest.count || wanted.sum !== digest.sum) said('historyPosting', n);
      }
      // Postings of a key that is gone, then keys that nothing says.
      for (const n of found.keys()) {
        said('historyKey', n);
        said('historyPosting', n);
      }
      if (found.size === 0 && expected.size > 0) said('historyKey', null);
    },
  };
}
