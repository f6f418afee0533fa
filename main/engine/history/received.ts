import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import { tetesDites } from '../fusion/vus.ts';
import { one } from '../workspace/statements.ts';
import type { Homes } from './keys.ts';

/** A row of another journal, as this file keeps it; its text may have been kept back. */
export interface Received {
  /** Hexadecimal, as that of the row before. */
  readonly hash: string;
  readonly seq: number;
  readonly corps: string | null;
  readonly before: string;
}

const receivedSql =
  'SELECT hash, seq, corps, lower(hex(prev_hash)) AS before FROM journalRecu WHERE hash = ?';

export const receivedIn =
  (db: Database.Database) =>
  (hash: string): Received | undefined =>
    one(db, receivedSql, [hash]) as Received | undefined;

/** The row of that number on the way to another one of the same journal; undefined where both journals had it before they parted. */
export function receivedBefore(db: Database.Database, hash: string, seq: number): Received | undefined {
  const rowOf = receivedIn(db);
  let row = rowOf(hash);
  while (row !== undefined && row.seq > seq) row = rowOf(row.before);
  return row;
}

/** Heads of other journals that a gesture says are seen from then on. */
export const headsSeen = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ entity, before, after }) =>
    entity === 'fusion' && before === null ? tetesDites(after).map(({ hash }) => hash) : [],
  );

/** By their numbers. */
export const inOrder = (a: Received, b: Received): number => a.seq - b.seq || (a.hash < b.hash ? -1 : 1);

/** Rows that lead to these heads, and that no gesture had named before: from then on they are `named`. In the order of their numbers. */
export function broughtBy(
  heads: readonly string[],
  rowOf: (hash: string) => Received | undefined,
  named: Set<string>,
): readonly Received[] {
  const rows: Received[] = [];
  for (const head of heads)
    for (let row = named.has(head) ? undefined : rowOf(head); row !== undefined;) {
      named.add(row.hash);
      rows.push(row);
      row = named.has(row.before) ? undefined : rowOf(row.before);
    }
  return rows.toSorted(inOrder);
}

/** What holds items, as rows of other journals say it, and otherwise as the file’s own do: what one says once stays so. */
export const homesBeside = (theirs: Homes, ours: Homes): Homes => ({
  get: (id) => {
    const home = theirs.get(id);
    return home === undefined ? ours.get(id) : home;
  },
  set: (id, home) => theirs.set(id, home),
});
