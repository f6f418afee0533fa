import type Database from 'better-sqlite3';
import type { JournalEntry } from '../../../shared/contract/answers/journal.ts';
import { colleges, type Author, type Change, type Gesture } from '../../../shared/domain/gesture.ts';
import { isEntityName } from '../../../shared/domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../../../shared/domain/json.ts';
import { operations } from '../../../shared/domain/operations.ts';
import { membersOfRow } from '../../../shared/domain/row.ts';
import { isTextOf } from '../canonical.ts';
import { currentFormat } from '../workspace/migrations/index.ts';
import { one } from '../workspace/statements.ts';
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
export const parseCorps = (text: string): Corps => corpsOf(JSON.parse(text));

function corpsOf(read: unknown): Corps {
  const corps = read as Corps;
  if (corps.format !== journalFormat) throw new Error(`journal row of format ${corps.format}`);
  return corps.schema < currentFormat ? { ...corps, changes: corps.changes.map(inPresentShape) } : corps;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Does a row say who wrote it? One that Paritaire wrote does. */
export function isSigned(author: Partial<Author> | null | undefined): boolean {
  return isText(author?.id) && isText(author?.nom) && colleges.some((college) => college === author?.college);
}

/** As gestures say when they were made. */
const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

type Circumstances = { readonly [member in 'at' | 'reason' | 'undoOf']?: unknown };

/** Does a row say when it was made, why, and over which other it goes back, as Paritaire does? */
function isDated({ at, reason, undoOf }: Circumstances): boolean {
  const isWhy = reason === null || typeof reason === 'string';
  const isOver = undoOf === null || (Number.isSafeInteger(undoOf) && Number(undoOf) > 0);
  return typeof at === 'string' && instant.test(at) && isWhy && isOver;
}

/**
 * Is all that goes with its changes as Paritaire writes it in a row of that number, the installation included, and who made it apart? A row goes back
 * over one before it.
 */
export const isWritten = (corps: Circumstances & { readonly replica?: unknown }, seq: number): boolean =>
  isDated(corps) && isText(corps.replica) && (corps.undoOf === null || Number(corps.undoOf) < seq);

const isMembers = (value: unknown): boolean => value === null || isObject(value);

/** Is it a gesture as Paritaire writes them? A row that was altered may be anything, and still be read. */
export function isGesture(read: unknown): read is Corps {
  if (!isObject(read)) return false;
  const { op, author, changes } = read as { readonly [member in keyof Gesture]?: Json };
  return (
    typeof op === 'string' &&
    Object.hasOwn(operations, op) &&
    isDated(read) &&
    isObject(author ?? null) &&
    ['id', 'nom', 'college'].every((name) => typeof (author as JsonObject)[name] === 'string') &&
    Array.isArray(changes) &&
    changes.every(
      (change) =>
        isObject(change) &&
        typeof change['id'] === 'string' &&
        typeof change['entity'] === 'string' &&
        isEntityName(change['entity']) &&
        isMembers(change['before']) &&
        isMembers(change['after']),
    )
  );
}

/** A row's text as a gesture; null for one that was kept back, or altered into anything else. */
export function readGesture(text: string | null): Corps | null {
  if (text === null) return null;
  try {
    const read = parseCorps(text);
    return isGesture(read) ? read : null;
  } catch {
    return null;
  }
}

/**
 * A row of another journal, of that number there, as a gesture: it is kept for good, and so is held to all that Paritaire writes, its text to be the only one that says this:
 * of another, SQLite could read something else. Null for any other.
 */
export function readReceived(text: string, seq: number): Corps | null {
  try {
    const said: unknown = JSON.parse(text);
    const read = corpsOf(said);
    return isGesture(read) && isSigned(read.author) && isWritten(read, seq) && isTextOf(text, said)
      ? read
      : null;
  } catch {
    return null;
  }
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

/** The text of a row that is there. */
export function readCorps(db: Database.Database, seq: number): string {
  return (one(db, 'SELECT corps FROM journal WHERE seq = ?', [seq]) as { readonly corps: string }).corps;
}

export function readEntry(db: Database.Database, seq: number): JournalEntry | undefined {
  const row = one(db, 'SELECT seq, corps, hash FROM journal WHERE seq = ?', [seq]) as Stored | undefined;
  return row === undefined ? undefined : entryOf(row);
}
