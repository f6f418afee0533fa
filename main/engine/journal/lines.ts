import type Database from 'better-sqlite3';
import type { JournalLine, JournalSaid } from '../../../shared/contract/answers/journal.ts';
import type { Author, Change, Gesture } from '../../../shared/domain/gesture.ts';
import type { OperationName } from '../../../shared/domain/operations.ts';
import { tuples } from '../workspace/statements.ts';
import { receivedBefore } from '../history/received.ts';
import { isGesture, readGesture } from './entries.ts';
import { homesIn, type Homes } from './home.ts';
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
const saidSql = `
  SELECT seq, CASE WHEN json_valid(corps) THEN json_array_length(corps, '$.changes') END,
    CASE WHEN json_valid(corps)
      THEN json_extract(corps, '$.op', '$.author', '$.at', '$.reason', '$.undoOf', '$.changes[0]', '$.changes[#-1]') END
  FROM journal`;
const atSql = `${saidSql} WHERE seq = ?`;

/** Both null: the row was altered, and is no JSON. */
type Stored = readonly [seq: number, changeCount: number | null, said: string | null];

/** What a row says; null when it is no gesture. */
function readSaid([, changeCount, text]: Stored): Said | null {
  if (text === null || changeCount === null) return null;
  const [op, author, at, reason, undoOf, first, last] = JSON.parse(text) as Said;
  return isGesture({ op, author, at, reason, undoOf, changes: [first, last] })
    ? [op, author, at, reason, undoOf, first, last]
    : null;
}

/** What a removed item held goes before it, and what a merge brought before where it came from. */
const saidByTheLast: ReadonlySet<OperationName> = new Set([
  'item.removed',
  'referentiel.removed',
  'organisme.retire',
  'fusion.faite',
  'fusion.actes',
]);

const storedAt = remembered((db, seq) => (tuples(db, atSql, [seq]) as Stored[])[0]);

/** What makes a gesture the reverse of another, or no reverse of any; of a row of another journal, with its hash. */
interface Reversal extends Pick<JournalLine, 'op' | 'undoOf'> {
  readonly received: string | null;
}

/** A row goes back over one before it; one that was altered or forged may name any, itself too. */
const before = (undoOf: number | null, seq: number): number | null =>
  undoOf !== null && undoOf < seq ? undoOf : null;

/** The gesture that undoing or redoing went back over. Rows that another journal had before it parted are the file’s own. */
function reversed(db: Database.Database, { undoOf, received }: Reversal): Reversal | null {
  if (undoOf === null) return null;
  const row = received === null ? undefined : receivedBefore(db, received, undoOf);
  if (row !== undefined) {
    const gesture = readGesture(row.corps);
    if (gesture === null) return null;
    return { op: gesture.op, undoOf: before(gesture.undoOf, row.seq), received: row.hash };
  }
  const stored = storedAt(db, undoOf);
  const said = stored === undefined ? null : readSaid(stored);
  return said === null ? null : { op: said[0], undoOf: before(said[4], undoOf), received: null };
}

/** Does a gesture say last what it was about? Undoing and redoing take the same changes in the other order, last first. */
function saysItLast(db: Database.Database, reversal: Reversal): boolean {
  const over = reversed(db, reversal);
  return over === null ? saidByTheLast.has(reversal.op) : !saysItLast(db, over);
}

/** The operation that undoing or redoing led from. An undo that is undone is itself what is gone back over. */
function undoneBy(db: Database.Database, reversal: Reversal): OperationName | null {
  const over = reversed(db, reversal);
  if (over === null) return null;
  if (reversal.op === 'gesture.undone' && over.op === 'gesture.undone') return over.op;
  return undoneBy(db, over) ?? over.op;
}

interface Ends {
  readonly first: Change;
  readonly last: Change;
}

function saidOf(db: Database.Database, homes: Homes, reversal: Reversal, { first, last }: Ends): JournalSaid {
  const change = saysItLast(db, reversal) ? last : first;
  return { undone: undoneBy(db, reversal), subject: subjectOf(db, change), referentiel: homes(change) };
}

/** Where a merge came from is no change of what the file says. */
export const contentCount = (changes: readonly Change[]): number =>
  changes.filter(({ entity }) => entity !== 'fusion').length;

/** None for a row that was altered into what is no gesture: the verification names it. */
function lineOf(db: Database.Database, homes: Homes, stored: Stored): readonly JournalLine[] {
  const said = readSaid(stored);
  if (said === null) return [];
  const [seq, changeCount] = stored;
  const [op, author, at, reason, undoOf, first, last] = said;
  const rest = saidOf(db, homes, { op, undoOf, received: null }, { first, last });
  // Where a merge came from is no change of what the file says.
  const beside = rest.subject?.entity === 'fusion' ? 1 : 0;
  return [{ seq, op, author, at, reason, undoOf, changeCount: (changeCount ?? 0) - beside, ...rest }];
}

/** A gesture of another journal, and the hash of its row. */
interface TheirGesture {
  readonly hash: string;
  readonly gesture: Gesture;
}

const reversalOf = ({ hash, gesture: { op, undoOf } }: TheirGesture): Reversal => ({
  op,
  undoOf,
  received: hash,
});

function subjectChange(db: Database.Database, theirs: TheirGesture): Change | undefined {
  const { changes } = theirs.gesture;
  return saysItLast(db, reversalOf(theirs)) ? changes.at(-1) : changes[0];
}

/** What a gesture of another journal was about, and what it goes back over. */
export function saidOfTheirs(
  db: Database.Database,
  theirs: TheirGesture,
): Pick<JournalSaid, 'undone' | 'subject'> {
  const change = subjectChange(db, theirs);
  return {
    undone: undoneBy(db, reversalOf(theirs)),
    subject: change === undefined ? null : subjectOf(db, change),
  };
}

/** A gesture of another journal, as a list shows it: by what it was about, whichever of its items it is shown for. */
export function lineOfTheirs(db: Database.Database, seq: number, theirs: TheirGesture): JournalLine {
  const { op, author, at, reason, undoOf, changes } = theirs.gesture;
  const change = subjectChange(db, theirs);
  const referentiel = change === undefined ? null : homesIn(db)(change);
  const said = { ...saidOfTheirs(db, theirs), referentiel };
  return { seq, op, author, at, reason, undoOf, changeCount: contentCount(changes), ...said };
}

/** One journal row, as a list shows it. */
export function readLine(db: Database.Database, seq: number): JournalLine | undefined {
  const stored = storedAt(db, seq);
  return stored === undefined ? undefined : lineOf(db, homesIn(db), stored)[0];
}

/** These rows, in that order. */
export function linesAt(db: Database.Database, seqs: readonly number[]): readonly JournalLine[] {
  const homes = homesIn(db);
  return seqs.flatMap((seq) =>
    (tuples(db, atSql, [seq]) as Stored[]).flatMap((row) => lineOf(db, homes, row)),
  );
}
