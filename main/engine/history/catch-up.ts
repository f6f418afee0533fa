import type Database from 'better-sqlite3';
import { lastSeq, parseCorps, readGesture, type Corps } from '../journal/entries.ts';
import { all, one, run, tuples } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';
import { keysOf, receivedKeysOf, takenKeysOf, type Homes, type Key } from './keys.ts';
import { broughtBy, headsSeen, homesBeside, receivedIn, type Received } from './received.ts';
import { takenBy } from './taken.ts';

/** Rows of the journal that one transaction brings in: each page that it touches is written once. */
const chunk = 20_000;

/** The last row of the journal that can be found by its keys: each has one operation. */
export function indexedUpTo(db: Database.Database): number {
  const sql = `SELECT coalesce(max((SELECT max(seq) FROM historyPosting WHERE key = n)), 0) AS last
    FROM historyKey WHERE kind = 'op'`;
  return (one(db, sql, []) as { readonly last: number }).last;
}

/** What holds an item, as the rows already brought in said it; found once for a chunk. */
function homesIn(db: Database.Database, kind: 'item' | 'receivedItem'): Homes {
  const known = new Map<string, string | null | undefined>();
  return {
    get: (id) => {
      if (known.has(id)) return known.get(id);
      const row = one(db, 'SELECT home FROM historyKey WHERE kind = ? AND value = ?', [kind, id]) as
        { readonly home: string | null } | undefined;
      known.set(id, row?.home);
      return row?.home;
    },
    set: (id, home) => void known.set(id, home),
  };
}

/** The number of each key, given when it is first met. */
function numbering(db: Database.Database): (key: Key) => number {
  const known = new Map<string, number>();
  return ({ kind, value, home }) => {
    const name = `${kind} ${value}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    run(db, 'INSERT INTO historyKey (kind, value, home) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      kind,
      value,
      home,
    ]);
    const { n } = one(db, 'SELECT n FROM historyKey WHERE kind = ? AND value = ?', [kind, value]) as {
      readonly n: number;
    };
    known.set(name, n);
    return n;
  };
}

interface Stored {
  readonly seq: number;
  readonly corps: string;
}

const namedSql = `SELECT hash FROM historyReceived WHERE ${itsRows('received')}`;

export const onItemSql = `SELECT DISTINCT hash FROM historyReceived WHERE ${itsRows('receivedItem')}`;

/** Brings in rows of other journals, each under the first merge that names a head which leads to it, and under those that take it later. */
function bringingReceived(
  db: Database.Database,
  ours: Homes,
  numberOf: (key: Key) => number,
): (seq: number, merge: Corps) => void {
  const homes = homesBeside(homesIn(db, 'receivedItem'), ours);
  const rowOf = receivedIn(db);
  const on = (id: string): readonly string[] =>
    (tuples(db, onItemSql, [id]) as (readonly [string])[]).map(([hash]) => hash);
  const insertSql = 'INSERT INTO historyReceived (key, seq, hash) VALUES (?, ?, ?)';
  let named: Set<string> | null = null;
  return (seq, merge) => {
    const heads = headsSeen(merge.changes);
    if (heads.length === 0) return;
    named ??= new Set((tuples(db, namedSql, ['']) as (readonly [string])[]).map(([hash]) => hash));
    const bring = (rows: readonly Received[], found: typeof receivedKeysOf): void => {
      for (const { hash, corps } of rows)
        for (const key of found(readGesture(corps), homes)) run(db, insertSql, [numberOf(key), seq, hash]);
    };
    bring(takenBy(merge, { on, rowOf }), takenKeysOf);
    bring(broughtBy(heads, rowOf, named), receivedKeysOf);
  };
}

const mergesSql = `SELECT journal.seq AS seq, corps FROM historyPosting JOIN journal USING (seq)
  WHERE key = (SELECT n FROM historyKey WHERE kind = 'entity' AND value = 'fusion') ORDER BY seq`;

/** Brings in rows of other journals anew: texts that had been kept back have come. */
export function bringReceivedAgain(db: Database.Database): void {
  run(db, 'DELETE FROM historyReceived', []);
  run(db, "DELETE FROM historyKey WHERE kind IN ('receivedItem', 'receivedAgain')", []);
  const bring = bringingReceived(db, homesIn(db, 'item'), numbering(db));
  for (const { seq, corps } of all(db, mergesSql, []) as Stored[]) bring(seq, parseCorps(corps));
}

function bringIn(db: Database.Database, rows: readonly Stored[], previousAt: string | null): string | null {
  const homes = homesIn(db, 'item');
  const numberOf = numbering(db);
  const bringReceived = bringingReceived(db, homes, numberOf);
  const postings = new Map<number, number[]>();
  let last = previousAt;
  for (const { seq, corps: text } of rows) {
    const corps = readGesture(text);
    if (corps === null) continue;
    for (const key of keysOf(corps, last, homes)) {
      const n = numberOf(key);
      const seqs = postings.get(n);
      if (seqs === undefined) postings.set(n, [seq]);
      else seqs.push(seq);
    }
    bringReceived(seq, corps);
    last = corps.at;
  }
  // Key after key: each has its own place in the tree.
  for (const [n, seqs] of [...postings].toSorted(([a], [b]) => a - b))
    for (const seq of seqs) run(db, 'INSERT INTO historyPosting (key, seq) VALUES (?, ?)', [n, seq]);
  return last;
}

/** Of a row that was brought in, and so is a gesture: an import weighs megabytes, of which this is a few letters. */
function atOf(db: Database.Database, seq: number): string | null {
  const row = one(db, 'SELECT at FROM journal WHERE seq = ?', [seq]) as { readonly at: string } | undefined;
  return row?.at ?? null;
}

/** How much of the journal can be found by its keys. */
export interface Indexed {
  readonly done: number;
  readonly total: number;
}

/**
 * Brings what the history is found by up to the last row of the journal, or as far as `isOver` lets it; null once it is there.
 * Gestures do not wait for it: it is done when somebody asks, and at close (docs/adr/0025).
 */
export function catchUp(db: Database.Database, isOver: () => boolean = () => false): Indexed | null {
  const total = lastSeq(db);
  let done = indexedUpTo(db);
  if (done >= total) return null;
  let previousAt = atOf(db, done);
  while (done < total) {
    const rows = all(db, 'SELECT seq, corps FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', [
      done,
      chunk,
    ]) as Stored[];
    previousAt = db.transaction(() => bringIn(db, rows, previousAt)).immediate();
    done = rows.at(-1)?.seq ?? total;
    if (done < total && isOver()) return { done, total };
  }
  return null;
}
