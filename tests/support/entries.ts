import type Database from 'better-sqlite3';
import type { JournalEntry } from '../../shared/contract/answers/journal.ts';
import { lastSeq, readEntry } from '../../main/engine/journal/entries.ts';

/** Whole rows of the journal after a seq, oldest first. */
export function entriesAfter(db: Database.Database, after: number): readonly JournalEntry[] {
  return Array.from({ length: lastSeq(db) - after }, (_, index) => {
    const entry = readEntry(db, after + index + 1);
    if (entry === undefined) throw new Error('no row');
    return entry;
  });
}
