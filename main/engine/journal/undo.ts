import type Database from 'better-sqlite3';
import type { JournalEntry } from '../../../shared/contract/responses.ts';
import { inverseChanges } from '../../../shared/domain/gesture.ts';
import { operations, type OperationName } from '../../../shared/domain/operations.ts';
import { insteadOfUndo, operationLabels } from '../../../shared/i18n/fr/operations.ts';
import { EngineError } from '../errors.ts';
import type { Session } from '../session.ts';
import { statement } from '../workspace/statements.ts';
import { commit, type CommitResult } from './commit.ts';
import { readEntry } from './entries.ts';

interface Line {
  readonly seq: number;
  readonly op: OperationName;
  readonly undoOf: number | null;
}

/** Journal lines from the last one back, read one by one: the answer is nearly always among the first. */
function* linesBackwards(db: Database.Database): Generator<Line> {
  yield* statement(
    db,
    'SELECT seq, op, undoOf FROM journal ORDER BY seq DESC',
  ).iterate() as IterableIterator<Line>;
}

/**
 * The gesture that undoing comes to next. Undoing is itself a gesture, so going back over the journal each undo or redo still
 * in effect cancels the line it names.
 */
function nextUndo(db: Database.Database): number | null {
  const cancelled = new Set<number>();
  for (const { seq, op, undoOf } of linesBackwards(db)) {
    if (cancelled.has(seq)) continue;
    if (op !== 'gesture.undone' || undoOf === null) return seq;
    cancelled.add(undoOf);
  }
  return null;
}

/** The undo that redoing comes to next; none once something new was done since. */
function nextRedo(db: Database.Database): number | null {
  const cancelled = new Set<number>();
  for (const { seq, op, undoOf } of linesBackwards(db)) {
    if (cancelled.has(seq)) continue;
    if (op === 'gesture.undone') return seq;
    if (op !== 'gesture.redone' || undoOf === null) return null;
    cancelled.add(undoOf);
  }
  return null;
}

/** Later gestures about the same items and fields: what stands in the way of undoing one alone. */
function laterGestures(db: Database.Database, entry: JournalEntry): readonly number[] {
  const fields = new Map(
    entry.changes.map((change) => [change.id, Object.keys(change.after ?? change.before ?? {})]),
  );
  const found: number[] = [];
  const rows = statement(db, 'SELECT seq FROM journal WHERE seq > ? ORDER BY seq').all(entry.seq) as {
    seq: number;
  }[];
  for (const { seq } of rows) {
    const touches = readEntry(db, seq)?.changes.some((change) => {
      const names = fields.get(change.id);
      const members = change.after !== null && change.before !== null ? Object.keys(change.after) : names;
      return names !== undefined && (members ?? []).some((name) => names.includes(name));
    });
    if (touches === true) found.push(seq);
  }
  return found;
}

function reverse(session: Session, seq: number, op: 'gesture.undone' | 'gesture.redone'): CommitResult {
  const { workspace, replica } = session;
  const entry = readEntry(workspace.db, seq);
  if (entry === undefined) throw EngineError.of('NOTHING_TO_UNDO', {});
  if (!operations[entry.op].undoable) {
    throw EngineError.of('UNDO_REFUSED', {
      label: operationLabels[entry.op],
      instead: insteadOfUndo[entry.op] ?? '',
    });
  }
  try {
    return commit(workspace, session.gesture(op, inverseChanges(entry.changes), null, seq), replica);
  } catch (error) {
    if (!(error instanceof EngineError) || (error.code !== 'CONFLICT' && error.code !== 'LINK_BROKEN'))
      throw error;
    const later = laterGestures(workspace.db, entry);
    if (later.length === 0) throw error;
    throw EngineError.of('UNDO_BLOCKED', { seqs: later.map((line) => `n° ${line}`).join(', ') }, error);
  }
}

/** Undoes the last gesture still in effect, or the one given; an undo is a new gesture, never an erasure. */
export function undo(session: Session, seq: number | null = null): CommitResult {
  const target = seq ?? nextUndo(session.workspace.db);
  if (target === null) throw EngineError.of('NOTHING_TO_UNDO', {});
  return reverse(session, target, 'gesture.undone');
}

/** Does again what was last undone, unless something new was done since. */
export function redo(session: Session): CommitResult {
  const target = nextRedo(session.workspace.db);
  if (target === null) throw EngineError.of('NOTHING_TO_REDO', {});
  return reverse(session, target, 'gesture.redone');
}
