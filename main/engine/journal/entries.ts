import type Database from 'better-sqlite3';
import type { JournalEntry } from '../../../shared/contract/answers/journal.ts';
import type { Change, Gesture } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { membersOfRow } from '../../../shared/domain/row.ts';
import { currentFormat } from '../workspace/migrations/index.ts';
import { all, one } from '../workspace/statements.ts';
import type { JournalRow } from './chain.ts';

/** A row's text, as the gesture it says. The text itself is what the hash covers. */
export interface Corps extends Gesture {
  readonly format: number;
  readonly schema: number;
  readonly replica: string;
}

/** Number of the row format that this application writes and reads. */
export const journalFormat = 1;

/**
 * A row's text as a gesture: the one place where whole rows are read, by replay, verification, undo and history alike. Rows written when
 * entities had another shape are brought to the present one here; their text is never rewritten.
 */
export function parseCorps(text: string): Corps {
  const corps = JSON.parse(text) as Corps;
  if (corps.format !== journalFormat) throw new Error(`journal row of format ${corps.format}`);
  return corps.schema < currentFormat ? { ...corps, changes: corps.changes.map(inPresentShape) } : corps;
}

/** Fields that came since are not given: whole rows have them as null. */
function inPresentShape({ entity, id, before, after }: Change): Change {
  const whole = before === null || after === null;
  const shaped = (members: JsonObject | null): JsonObject | null =>
    whole && members !== null ? membersOfRow(entity, members) : members;
  return { entity, id, before: shaped(before), after: shaped(after) };
}

type Stored = Pick<JournalRow, 'seq' | 'corps' | 'hash'>;

function entryOf({ seq, corps, hash }: Stored): JournalEntry {
  const { op, author, at, reason, undoOf, changes } = parseCorps(corps);
  return { seq, hash: hash.toString('hex'), op, author, at, reason, undoOf, changes };
}

/** Seq of the last row, and so how many there are; 0 before the first. */
export function lastSeq(db: Database.Database): number {
  return (one(db, 'SELECT coalesce(max(seq), 0) AS last FROM journal', []) as { last: number }).last;
}

/** Entries after a seq, oldest first, and how many the journal has in all. */
export function readEntries(
  db: Database.Database,
  after: number,
  limit: number,
): { readonly entries: readonly JournalEntry[]; readonly total: number } {
  const rows = all(db, 'SELECT seq, corps, hash FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', [
    after,
    limit,
  ]) as Stored[];
  return { entries: rows.map(entryOf), total: lastSeq(db) };
}

export function readEntry(db: Database.Database, seq: number): JournalEntry | undefined {
  const row = one(db, 'SELECT seq, corps, hash FROM journal WHERE seq = ?', [seq]) as Stored | undefined;
  return row === undefined ? undefined : entryOf(row);
}
