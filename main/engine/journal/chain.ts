import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Head } from '../workspace/workspace.ts';

export interface JournalRow {
  readonly seq: number;
  /** Exact text that was hashed. */
  readonly corps: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

export const genesisHash = Buffer.alloc(32);

/** SHA-256 of a row's text. */
export const digestOf = (corps: string | Buffer): Buffer => hash('sha256', corps, 'buffer');

/** hash = SHA-256(prev_hash ‖ SHA-256(corps)), over the stored text: a row can be shown by its digest alone. */
export const linkHash = (previous: Buffer, digest: Buffer): Buffer =>
  hash('sha256', Buffer.concat([previous, digest]), 'buffer');

export function chainHash(previous: Buffer, corps: string | Buffer): Buffer {
  return linkHash(previous, digestOf(corps));
}

export function readHead(db: Database.Database): Head | null {
  const row = db.prepare('SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1').get() as
    Head | undefined;
  return row ?? null;
}

/** A damaged row may hold anything where a hash should be. */
export function sameHash(a: unknown, b: unknown): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) && a.equals(b);
}

/** Why a row does not follow the one before it; null when it does. */
export function linkFault(
  previous: { seq: number; hash: Buffer },
  row: JournalRow,
): 'order' | 'link' | 'hash' | null {
  if (row.seq !== previous.seq + 1) return 'order';
  if (!sameHash(row.prev_hash, previous.hash)) return 'link';
  return typeof row.corps === 'string' && sameHash(chainHash(row.prev_hash, row.corps), row.hash)
    ? null
    : 'hash';
}

const tailLength = 500;

/** Seq of the first of the last links that does not hold; null when all do. The whole chain is for `verify`. */
export function tailFault(db: Database.Database): number | null {
  const last = readHead(db)?.seq ?? 0;
  const rows = db
    .prepare('SELECT seq, corps, prev_hash, hash FROM journal WHERE seq >= ? ORDER BY seq')
    .iterate(Math.max(1, last - tailLength)) as IterableIterator<JournalRow>;
  let previous: { seq: number; hash: Buffer } | null =
    last > tailLength ? null : { seq: 0, hash: genesisHash };
  for (const row of rows) {
    if (previous !== null && linkFault(previous, row) !== null) return row.seq;
    previous = row;
  }
  return null;
}
