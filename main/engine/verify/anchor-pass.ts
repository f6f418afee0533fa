import type Database from 'better-sqlite3';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import type { PrintedAnchor } from '../../../shared/domain/printed-anchor.ts';
import { one } from '../workspace/statements.ts';
import type { Head } from '../workspace/workspace.ts';
import type { Report } from './findings.ts';

function hashAt(db: Database.Database, seq: number): string | null {
  const row = one(db, 'SELECT hash FROM journal WHERE seq = ?', [seq]) as { hash: unknown } | undefined;
  return Buffer.isBuffer(row?.hash) ? row.hash.toString('hex') : null;
}

/**
 * Does the journal still go through a head that was printed earlier? What a chain alone cannot say: rows taken away at its end, or the whole of it
 * written anew.
 */
export function anchorPass(
  db: Database.Database,
  { seq, hash }: PrintedAnchor,
  head: Head | null,
  report: Report,
): VerifyReport['anchor'] {
  const kept = hashAt(db, seq) === hash;
  const last = head?.seq ?? 0;
  const place = { table: 'journal', row: String(seq) };
  if (seq > last) report('ANCHOR_BEYOND', { seq, last }, place);
  else if (!kept) report('ANCHOR_LOST', { seq }, { ...place, field: 'hash' });
  return { seq, hash, kept };
}
