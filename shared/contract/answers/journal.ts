import type { EntityName } from '../../domain/entities.ts';
import type { Change, Gesture } from '../../domain/gesture.ts';
import type { OperationName } from '../../domain/operations.ts';
import type { Anchor } from './workspace.ts';

/** What a gesture touched, for whoever shows it. */
export interface Touch {
  /** Kinds of items that changed. */
  readonly touched: readonly EntityName[];
  /** Ids of the référentiels that changed; null when it may be any of them. */
  readonly referentiels: readonly string[] | null;
  /** Null when they are too many to send: what is shown is asked again. */
  readonly changes: readonly Change[] | null;
}

export interface Committed extends Touch {
  readonly op: OperationName;
  readonly head: Anchor;
}

export interface JournalEntry extends Gesture {
  readonly seq: number;
  readonly hash: string;
}

/** One row, and what the items that it changed are called now where its changes do not say it, with what they stood under and were linked to, by id. */
export interface NamedEntry extends JournalEntry {
  readonly noms: Readonly<Record<string, string>>;
}

/** What a gesture was about: its first item, named as it was then. */
export interface JournalSubject {
  readonly entity: EntityName;
  readonly id: string;
  readonly code: string | null;
  readonly libelle: string;
}

/** The référentiel that a gesture was about, named as it is now, or as it was when it was removed. */
export interface JournalReferentiel {
  readonly id: string;
  readonly numero: string | null;
  readonly intitule: string;
}

/** What a row says for a reader, beside what it stores. */
export interface JournalSaid {
  /** What was first done, when this goes back over it. */
  readonly undone: OperationName | null;
  readonly subject: JournalSubject | null;
  /** Null when it is about none, or when no row says which. */
  readonly referentiel: JournalReferentiel | null;
}

/** A journal row as a list shows it. */
export interface JournalLine extends JournalSaid, Omit<Gesture, 'changes'> {
  readonly seq: number;
  readonly changeCount: number;
  /** Of a merge: how many gestures of others it brought that answer to a filter; absent for none. */
  readonly received?: number;
  /** Of a merge: was it undone since? Absent: no. */
  readonly isUndone?: boolean;
}

/** A gesture that undoing, or redoing, comes to next. */
export interface Reversible {
  /** Of the row that is gone back over. */
  readonly seq: number;
  /** What was first done, wherever undo and redo have led since. */
  readonly gesture: JournalLine;
  /** Fields that it changed in the item it was about; none when it did more than that. */
  readonly fields: readonly string[];
  /** All of those fields were blank: they were written for the first time. */
  readonly isFirstWriting: boolean;
  /** The row is signed by who works here now, on this installation. */
  readonly isOwn: boolean;
  /** On this installation, whoever signed it. */
  readonly isHere: boolean;
}

export interface ReversibleGestures {
  /** Last row of the journal when that was read. */
  readonly head: number;
  readonly undo: Reversible | null;
  readonly redo: Reversible | null;
}
