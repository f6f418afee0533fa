import type Database from 'better-sqlite3';
import type { JournalLine } from '../../../shared/contract/responses.ts';
import type { Author, Change } from '../../../shared/domain/gesture.ts';
import type { OperationName } from '../../../shared/domain/operations.ts';
import { tuples } from '../workspace/statements.ts';
import { lastSeq } from './entries.ts';
import { remembered } from './remembered.ts';
import { subjectOf } from './subject.ts';

type Said = readonly [
  op: OperationName,
  author: Author,
  at: string,
  reason: string | null,
  undoOf: number | null,
  first: Change,
  last: Change,
];

/**
 * SQLite picks these few members, as one JSON text: an import's row weighs megabytes, and would be made into as many objects. Rows
 * written when entities had another shape would have these two changes brought to the present one here, as `parseCorps` does.
 */
const pageSql = `
  SELECT seq, json_array_length(corps, '$.changes'),
    json_extract(corps, '$.op', '$.author', '$.at', '$.reason', '$.undoOf', '$.changes[0]', '$.changes[#-1]')
  FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?`;

type Stored = readonly [seq: number, changeCount: number, said: string];

/** Those that say last what they were about: undoing goes back, last change first; what a removed item held goes before it. */
const saysItLast: ReadonlySet<OperationName> = new Set([
  'gesture.undone',
  'item.removed',
  'referentiel.removed',
]);

const storedAt = remembered((db, seq) => (tuples(db, pageSql, [seq + 1, 1]) as Stored[])[0]);

/** The operation that undoing or redoing led from. An undo that is undone is itself what is gone back over. */
function undoneBy(db: Database.Database, op: OperationName, undoOf: number | null): OperationName | null {
  const stored = undoOf === null ? undefined : storedAt(db, undoOf);
  if (stored === undefined) return null;
  const [before, , , , beforeOf] = JSON.parse(stored[2]) as Said;
  if (op === 'gesture.undone' && before === 'gesture.undone') return before;
  return undoneBy(db, before, beforeOf) ?? before;
}

function lineOf(db: Database.Database, [seq, changeCount, said]: Stored): JournalLine {
  const [op, author, at, reason, undoOf, first, last] = JSON.parse(said) as Said;
  const subject = subjectOf(db, saysItLast.has(op) ? last : first);
  return { seq, op, author, at, reason, undoOf, undone: undoneBy(db, op, undoOf), changeCount, subject };
}

/** One journal row, as a list shows it. */
export function readLine(db: Database.Database, seq: number): JournalLine | undefined {
  const stored = storedAt(db, seq);
  return stored === undefined ? undefined : lineOf(db, stored);
}

/** Journal rows as a list shows them, newest first, from just below `before` (null: from the last), and how many there are in all. */
export function readLines(
  db: Database.Database,
  before: number | null,
  limit: number,
): { readonly lines: readonly JournalLine[]; readonly total: number } {
  const total = lastSeq(db);
  const rows = tuples(db, pageSql, [before ?? total + 1, limit]) as Stored[];
  return { lines: rows.map((row) => lineOf(db, row)), total };
}
