import type Database from 'better-sqlite3';
import type {
  JournalLine,
  Reversible,
  ReversibleGestures,
} from '../../../shared/contract/answers/journal.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { operations } from '../../../shared/domain/operations.ts';
import type { Session } from '../session.ts';
import { one } from '../workspace/statements.ts';
import { lastSeq, readEntry } from './entries.ts';
import { readLine } from './lines.ts';
import { nextRedo, nextUndo } from './undo.ts';

/** What was first done, wherever undo and redo have led since. */
function original(db: Database.Database, line: JournalLine): JournalLine {
  const before = line.undoOf === null ? undefined : readLine(db, line.undoOf);
  return before === undefined ? line : original(db, before);
}

const isBlank = (value: Json | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Fields of the item that the gesture was about: an import's row weighs megabytes, and changed more than fields. */
function fieldsChanged(
  db: Database.Database,
  { seq, op }: JournalLine,
): Pick<Reversible, 'fields' | 'isFirstWriting'> {
  if (op !== 'item.changed') return { fields: [], isFirstWriting: false };
  const change = readEntry(db, seq)?.changes[0];
  const fields = Object.keys(change?.after ?? {});
  return { fields, isFirstWriting: fields.every((field) => isBlank(change?.before?.[field])) };
}

function reversibleAt(
  { workspace: { db }, replica, author }: Session,
  seq: number | null,
): Reversible | null {
  const line = seq === null ? undefined : readLine(db, seq);
  if (line === undefined || !operations[line.op].undoable) return null;
  const signed = one(db, "SELECT json_extract(corps, '$.replica') AS replica FROM journal WHERE seq = ?", [
    line.seq,
  ]) as { replica: string };
  const gesture = original(db, line);
  return {
    seq: line.seq,
    gesture,
    ...fieldsChanged(db, gesture),
    isOwn: signed.replica === replica && line.author.id === author.id,
    isHere: signed.replica === replica,
  };
}

/** What undoing and redoing come to next; null when there is nothing, or what cannot be undone. */
export function reversibleGestures(session: Session): ReversibleGestures {
  const { db } = session.workspace;
  return {
    head: lastSeq(db),
    undo: reversibleAt(session, nextUndo(db)),
    redo: reversibleAt(session, nextRedo(db)),
  };
}
