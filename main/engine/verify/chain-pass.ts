import type Database from 'better-sqlite3';
import { genesisHash, linkFault, sameHash, type JournalRow } from '../journal/chain.ts';
import { one } from '../workspace/statements.ts';
import type { Head } from '../workspace/workspace.ts';
import type { Report } from './findings.ts';
import { sameText } from './same-text.ts';

const journalText = { table: 'journal', column: 'corps', key: 'seq' } as const;

/**
 * Every journal row, in order: does it follow the one before, is its text the one that was hashed? Each row is handed to `onRow`,
 * an altered one too: what can still be read of it keeps the comparison of the rows to what really differs. `step`: called at each.
 * Answers the last row read, null when there is none.
 */
export function chainPass(
  db: Database.Database,
  step: () => void,
  report: Report,
  onRow: (row: JournalRow) => void,
): Head | null {
  const rows = db
    .prepare('SELECT seq, corps, prev_hash, hash FROM journal ORDER BY seq')
    .iterate() as IterableIterator<JournalRow>;
  let previous: { seq: number; hash: Buffer } = { seq: 0, hash: genesisHash };
  for (const row of rows) {
    step();
    const place = { table: 'journal', row: String(row.seq) };
    const fault = linkFault(previous, row) ?? (sameText(db, journalText, row.seq, row.corps) ? null : 'hash');
    if (fault === 'order')
      report('CHAIN_ORDER', { seq: row.seq, expected: previous.seq + 1 }, { ...place, field: 'seq' });
    if (fault === 'link') report('CHAIN_LINK', { seq: row.seq }, { ...place, field: 'prev_hash' });
    if (fault === 'hash') report('CHAIN_HASH', { seq: row.seq }, { ...place, ...hashedField(db, row) });
    onRow(row);
    previous = row;
  }
  return previous.seq === 0 ? null : { seq: previous.seq, hash: previous.hash, at: lastInstant(db) };
}

/** Which of the two changed, the text or its hash: the row after still names the hash as it was. */
function hashedField(db: Database.Database, { seq, hash }: JournalRow): { readonly field?: string } {
  const next = one(db, 'SELECT prev_hash FROM journal WHERE seq = ?', [seq + 1]) as
    { prev_hash: unknown } | undefined;
  if (next === undefined) return {};
  return { field: sameHash(next.prev_hash, hash) ? 'corps' : 'hash' };
}

function lastInstant(db: Database.Database): string {
  return (db.prepare('SELECT at FROM journal ORDER BY seq DESC LIMIT 1').get() as { at: string }).at;
}
