import type Database from 'better-sqlite3';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import type { PrintedAnchor } from '../../../shared/domain/printed-anchor.ts';
import { one } from '../workspace/statements.ts';
import type { Head } from '../workspace/workspace.ts';
import type { Report } from './findings.ts';
import { hashDAvant, tient, type Recue } from './recus-pass.ts';

function hashAt(db: Database.Database, seq: number): string | null {
  const row = one(db, 'SELECT hash FROM journal WHERE seq = ?', [seq]) as { hash: unknown } | undefined;
  return Buffer.isBuffer(row?.hash) ? row.hash.toString('hex') : null;
}

/**
 * The row of the file’s own journal that a row received leads back to, when it is the one that was printed and each on the way is what its hash
 * says; null when it is not there.
 */
function leadsBack(
  db: Database.Database,
  recues: ReadonlyMap<string, Recue>,
  { seq, hash }: PrintedAnchor,
): number | null {
  let [row, expected] = [recues.get(hash), seq];
  if (row === undefined) return null;
  for (; row !== undefined; row = recues.get(hashDAvant(row))) {
    if (row.seq !== expected || !tient(row)) return null;
    expected -= 1;
    if (hashAt(db, expected) === hashDAvant(row)) return expected;
  }
  return null;
}

/**
 * Does the journal still go through a head that was printed earlier? What a chain alone cannot say: rows taken away at its end, or the whole of it
 * written anew. The head of another copy is none of this journal: it is looked for among the rows received.
 */
export function anchorPass(
  db: Database.Database,
  recues: ReadonlyMap<string, Recue>,
  anchor: PrintedAnchor,
  head: Head | null,
  report: Report,
): VerifyReport['anchor'] {
  const { seq, hash } = anchor;
  const kept = hashAt(db, seq) === hash;
  const received = kept ? null : leadsBack(db, recues, anchor);
  const last = head?.seq ?? 0;
  const place = { table: 'journal', row: String(seq) };
  if (!kept && received === null) {
    if (seq > last) report('ANCHOR_BEYOND', { seq, last }, place);
    else report('ANCHOR_LOST', { seq }, { ...place, field: 'hash' });
  }
  return { seq, hash, kept, received };
}
