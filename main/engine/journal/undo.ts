import type Database from 'better-sqlite3';
import type { JournalEntry } from '../../../shared/contract/answers/journal.ts';
import { inverseChanges, type Change } from '../../../shared/domain/gesture.ts';
import { operations, type OperationName } from '../../../shared/domain/operations.ts';
import { counted } from '../../../shared/i18n/fr/counted.ts';
import { insteadOfUndo, operationLabels } from '../../../shared/i18n/fr/operations.ts';
import { EngineError } from '../errors.ts';
import type { Session } from '../session.ts';
import { all, one } from '../workspace/statements.ts';
import { commit, type CommitResult } from './commit.ts';
import { lastSeq, readEntry } from './entries.ts';
import { remembered } from './remembered.ts';

interface Line {
  readonly seq: number;
  readonly op: OperationName;
  readonly undoOf: number | null;
}

const lineAt = remembered(
  (db, seq) => one(db, 'SELECT seq, op, undoOf FROM journal WHERE seq = ?', [seq]) as Line | undefined,
);

/** Journal lines from the last one back, read one by one: the answer is nearly always among the first. */
function* linesBackwards(db: Database.Database): Generator<Line> {
  for (let seq = lastSeq(db); seq > 0; seq -= 1) {
    const line = lineAt(db, seq);
    if (line !== undefined) yield line;
  }
}

/**
 * The gesture that undoing comes to next. Undoing is itself a gesture, so going back over the journal each undo or redo still
 * in effect cancels the line it names.
 */
export function nextUndo(db: Database.Database): number | null {
  const cancelled = new Set<number>();
  for (const { seq, op, undoOf } of linesBackwards(db)) {
    if (cancelled.has(seq)) continue;
    if (op !== 'gesture.undone' || undoOf === null) return seq;
    cancelled.add(undoOf);
  }
  return null;
}

/** The undo that redoing comes to next; none once something new was done since. */
export function nextRedo(db: Database.Database): number | null {
  const cancelled = new Set<number>();
  for (const { seq, op, undoOf } of linesBackwards(db)) {
    if (cancelled.has(seq)) continue;
    if (op === 'gesture.undone') return seq;
    if (op !== 'gesture.redone' || undoOf === null) return null;
    cancelled.add(undoOf);
  }
  return null;
}

/** Does a later change stand on what this entry made: the same members of an item, or a row that names one of its items? */
function standsOn(entry: JournalEntry, later: Change): boolean {
  const names = new Set(
    entry.changes
      .filter(({ id }) => id === later.id)
      .flatMap((change) => Object.keys(change.after ?? change.before ?? {})),
  );
  const sides = [later.before ?? {}, later.after ?? {}];
  if (
    names.size > 0 &&
    (later.before === null ||
      later.after === null ||
      sides.some((side) => Object.keys(side).some((name) => names.has(name))))
  )
    return true;
  const ids = new Set<unknown>(entry.changes.map(({ id }) => id));
  return sides.some((side) =>
    Object.values(side).some((value) => (Array.isArray(value) ? value : [value]).some((id) => ids.has(id))),
  );
}

/** Later gestures that stand on this one: what is in the way of undoing it alone. */
function laterGestures(db: Database.Database, entry: JournalEntry): readonly number[] {
  const rows = all(db, 'SELECT seq FROM journal WHERE seq > ? ORDER BY seq', [entry.seq]) as {
    seq: number;
  }[];
  return rows
    .map(({ seq }) => seq)
    .filter((seq) => readEntry(db, seq)?.changes.some((change) => standsOn(entry, change)) === true);
}

const named = 5;

/** « n° 12, n° 14 et 3 autres »: every number cut short says its total. */
function listed(seqs: readonly number[]): string {
  const first = seqs.slice(0, named).map((seq) => `n° ${seq}`);
  const others = seqs.length - named;
  return others > 0 ? `${first.join(', ')} et ${counted(others, 'autre', 'autres')}` : first.join(', ');
}

/** A person whom a gesture brought stays, without a role: only an erasure takes away what is known of them (docs/adr/0021). */
const isUndone = ({ entity, after }: Change): boolean => entity !== 'personne' || after !== null;

const laterReunions = `SELECT DISTINCT journal.seq AS seq, op FROM journal, json_each(corps, '$.changes') AS change
  WHERE journal.seq > ? AND op IN ('fusion.faite', 'fusion.actes') AND change.value ->> '$.entity' = 'fusion'
    AND EXISTS (SELECT 1 FROM fusion WHERE fusion.id = change.value ->> '$.id') ORDER BY 1`;

/** A later merge says that what an earlier one saw is seen: the last one goes first, and none goes before one that stays. */
function checkReunions(db: Database.Database, { seq, changes }: JournalEntry): void {
  if (!changes.some(({ entity, before }) => entity === 'fusion' && before === null)) return;
  const later = all(db, laterReunions, [seq]) as readonly Pick<Line, 'seq' | 'op'>[];
  if (later.length === 0) return;
  const staying = later.filter(({ op }) => !operations[op].undoable);
  const code = staying.length > 0 ? 'UNDO_REUNION_TENUE' : 'UNDO_REUNION_SUIVIE';
  const inTheWay = staying.length > 0 ? staying : later;
  throw EngineError.of(code, { seqs: listed(inTheWay.map((line) => line.seq)) });
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
  if (op === 'gesture.undone') checkReunions(workspace.db, entry);
  try {
    const changes = inverseChanges(entry.changes).filter(isUndone);
    return commit(workspace, session.gesture(op, changes, null, seq), replica);
  } catch (error) {
    if (!(error instanceof EngineError) || (error.code !== 'CONFLICT' && error.code !== 'LINK_BROKEN'))
      throw error;
    const later = laterGestures(workspace.db, entry);
    if (later.length === 0) throw error;
    throw EngineError.of('UNDO_BLOCKED', { seqs: listed(later) }, error);
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
