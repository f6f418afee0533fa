import type Database from 'better-sqlite3';
import { indexedUpTo } from '../history/catch-up.ts';
import { keysOf, receivedKeysOf, takenKeysOf, type Homes, type Key } from '../history/keys.ts';
import { broughtBy, headsSeen, homesBeside, type Received } from '../history/received.ts';
import { takenBy } from '../history/taken.ts';
import { isGesture, readGesture, type Corps } from '../journal/entries.ts';
import { all, tuples } from '../workspace/statements.ts';
import type { Report } from './findings.ts';

/** Which rows have a key, in few bytes whatever their order: any one that is missing, added or changed makes another digest. */
interface Digest {
  count: number;
  sum: number;
}

/** One number for another, never the same for two (32 bits): a sum of plain numbers would be the same once two rows were swapped for two. */
function mixed(seq: number): number {
  const half = Math.imul(seq ^ (seq >>> 16), 0x45d9f3b);
  return half ^ (half >>> 16);
}

/** A row of another journal and the merge that brought it, in 32 bits. */
function pairOf(seq: number, hash: string): number {
  let pair = mixed(seq);
  for (let i = 0; i < hash.length; i++) pair = mixed(Math.imul(pair, 31) + hash.charCodeAt(i));
  return pair;
}

interface StoredKey {
  readonly n: number;
  readonly kind: string;
  readonly value: string;
  readonly home: string | null;
}

const nameOf = ({ kind, value, home }: Omit<StoredKey, 'n'>): string => JSON.stringify([kind, value, home]);

/** Rows that have a key: the file’s own, and those of other journals. */
export interface Digests {
  readonly historyPosting: Digest;
  readonly historyReceived: Digest;
}

export type Posted = keyof Digests;
export const posted: readonly Posted[] = ['historyPosting', 'historyReceived'];

const noRow = (): Digests => ({
  historyPosting: { count: 0, sum: 0 },
  historyReceived: { count: 0, sum: 0 },
});

/** Adds a row to those that have a key: there may be millions. */
function adding<K>(digests: Map<K, Digests>): (table: Posted, key: K, row: number) => void {
  return (table, key, row) => {
    const known = digests.get(key) ?? noRow();
    digests.set(key, known);
    const digest = known[table];
    digest.count += 1;
    digest.sum = (digest.sum + mixed(row)) | 0;
  };
}

/** What the journal says that its rows are found by, row after row. */
export interface HistoryExpected {
  readonly follow: (seq: number, corps: Corps) => void;
  /** `found`: what the file holds, by key; it is used up. */
  readonly compare: (keys: readonly StoredKey[], found: Map<number, Digests>, report: Report) => void;
}

export const storedKeys = (db: Database.Database): readonly StoredKey[] =>
  all(db, 'SELECT n, kind, value, home FROM historyKey', []) as StoredKey[];

/** The rows of a table that have a key, added to those of another: each is read apart, so that what is damaged is named. */
export function readStored(db: Database.Database, table: Posted, found: Map<number, Digests>): void {
  const add = adding(found);
  if (table === 'historyPosting') {
    const rows = tuples(db, 'SELECT key, group_concat(seq) FROM historyPosting GROUP BY key', []);
    for (const [key, seqs] of rows as (readonly [number, string])[])
      for (const seq of seqs.split(',')) add(table, key, Number(seq));
    return;
  }
  const received = tuples(db, 'SELECT key, seq, hash FROM historyReceived', []);
  for (const [key, seq, hash] of received as (readonly [number, number, string])[])
    add(table, key, pairOf(seq, hash));
}

/**
 * Derived data: rows of the journal beyond those that it says it has are brought in when somebody asks, and are no alteration. `receivedAt`: a row of
 * another journal, by its hash.
 */
export function historyExpected(
  db: Database.Database,
  receivedAt: (hash: string) => Received | undefined,
): HistoryExpected {
  const last = indexedUpTo(db);
  const expected = new Map<string, Digests>();
  const add = adding(expected);
  const addAll = (table: Posted, keys: readonly Key[], row: number): void => {
    for (const key of keys) add(table, nameOf(key), row);
  };
  const homes: Homes = new Map<string, string | null>();
  const theirs = homesBeside(new Map<string, string | null>(), homes);
  const named = new Set<string>();
  const onItem = new Map<string, Set<string>>();
  const known = { on: (id: string) => onItem.get(id) ?? [], rowOf: receivedAt };
  const note = (id: string, hash: string): void => {
    const hashes = onItem.get(id);
    if (hashes === undefined) onItem.set(id, new Set([hash]));
    else hashes.add(hash);
  };
  let previousAt: string | null = null;
  return {
    follow: (seq, corps) => {
      // Such a row is found by nothing.
      if (seq > last || !isGesture(corps)) return;
      addAll('historyPosting', keysOf(corps, previousAt, homes), seq);
      previousAt = corps.at;
      const heads = headsSeen(corps.changes);
      if (heads.length === 0) return;
      const bring = (rows: readonly Received[], found: typeof receivedKeysOf): void => {
        for (const { hash, corps: text } of rows) {
          const keys = found(readGesture(text), theirs);
          addAll('historyReceived', keys, pairOf(seq, hash));
          for (const { kind, value } of keys) if (kind === 'receivedItem') note(value, hash);
        }
      };
      bring(takenBy(corps, known), takenKeysOf);
      bring(broughtBy(heads, receivedAt, named), receivedKeysOf);
    },
    compare: (keys, found, report) => {
      const said = (table: 'historyKey' | Posted, key: number | null): void =>
        report('HISTORY_CHANGED', undefined, key === null ? { table } : { table, row: String(key) });
      for (const { n, ...key } of keys) {
        const wanted = expected.get(nameOf(key));
        const digests = found.get(n) ?? noRow();
        expected.delete(nameOf(key));
        found.delete(n);
        if (wanted === undefined) said('historyKey', n);
        else
          for (const table of posted) {
            const [{ count, sum }, digest] = [wanted[table], digests[table]];
            if (count !== digest.count || sum !== digest.sum) said(table, n);
          }
      }
      // Postings of a key that is gone, then keys that nothing says.
      for (const [n, digests] of found) {
        said('historyKey', n);
        for (const table of posted) if (digests[table].count > 0) said(table, n);
      }
      if (found.size === 0 && expected.size > 0) said('historyKey', null);
    },
  };
}
