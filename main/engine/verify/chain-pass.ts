import type Database from 'better-sqlite3';
import { genesisHash, linkFault, type JournalRow } from '../journal/chain.ts';
import { throwIfCancelled, type Task } from '../task.ts';
import type { Head } from '../workspace/workspace.ts';
import type { Report } from './findings.ts';
import { sameText } from './same-text.ts';

const progressEvery = 2000;
const journalText = { table: 'journal', column: 'corps', key: 'seq' } as const;

/**
 * Every journal row, in order: does it follow the one before, is its text the one that was hashed? Each row is handed to `onRow`,
 * an altered one too: what can still be read of it keeps the comparison of the rows to what really differs.
 * Answers the last row read, null when there is none.
 */
export function chainPass(
  db: Database.Database,
  task: Task,
  report: Report,
  onRow: (row: JournalRow) => void,
): Head | null {
  const total = (db.prepare('SELECT coalesce(max(seq), 0) AS total FROM journal').get() as { total: number })
    .total;
  const rows = db
    .prepare('SELECT seq, corps, prev_hash, hash FROM journal ORDER BY seq')
    .iterate() as IterableIterator<JournalRow>;
  let previous: { seq: number; hash: Buffer } = { seq: 0, hash: genesisHash };
  for (const row of rows) {
    if (row.seq % progressEvery === 0) {
      task.progress(row.seq, total);
      throwIfCancelled(task);
    }
    const place = { table: 'journal', row: String(row.seq) };
    const fault = linkFault(previous, row) ?? (sameText(db, journalText, row.seq, row.corps) ? null : 'hash');
    if (fault === 'order') report('CHAIN_ORDER', { seq: row.seq, expected: previous.seq + 1 }, place);
    if (fault === 'link') report('CHAIN_LINK', { seq: row.seq }, { ...place, field: 'prev_hash' });
    if (fault === 'hash') report('CHAIN_HASH', { seq: row.seq }, place);
    onRow(row);
    previous = row;
  }
  return previous.seq === 0 ? null : { seq: previous.seq, hash: previous.hash, at: lastInstant(db) };
}

function lastInstant(db: Database.Database): string {
  return (db.prepare('SELECT at FROM journal ORDER BY seq DESC LIMIT 1').get() as { at: string }).at;
}
