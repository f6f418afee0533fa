import type { EntityName } from '../../domain/entities.ts';
import type { Author, Change, College } from '../../domain/gesture.ts';
import type { Json } from '../../domain/json.ts';
import type { Row } from '../../domain/row.ts';
import type { Point, Reponse } from '../../fusion/modele.ts';
import type { JournalLine, JournalSubject } from './journal.ts';

/** How far a journal can be found by its keys, while that is still being done. */
export interface Preparing {
  readonly done: number;
  readonly total: number;
}

/** Whether all was looked at, and otherwise from where to go on: what takes long is asked for again until it ends. */
interface Progress {
  /** Null once there is nothing further. */
  readonly next: number | null;
  /** Nothing was looked at yet. */
  readonly preparing: Preparing | null;
}

/** Rows that were found, in order; fewer than asked for, none even, while `next` says to go on. */
export interface HistoryPage extends Progress {
  readonly lines: readonly JournalLine[];
  /** Rows of the whole journal. */
  readonly total: number;
}

export interface HistoryCount extends Progress {
  readonly count: number;
}

/** A référentiel or a training body that rows are about, named as it is now or was when it was removed. */
export interface HistoryHome {
  readonly entity: EntityName;
  readonly id: string;
  readonly numero: string | null;
  readonly intitule: string;
}

export interface HistoryChoices {
  /** As they last signed. */
  readonly people: readonly Author[];
  readonly homes: readonly HistoryHome[];
  /** Neither is known until that is done. */
  readonly preparing: Preparing | null;
}

/** What a value that was answered in other words, as a merge was made, was made of. */
export interface MadeOf {
  /** Who had written what either side said, oldest first, each once. */
  readonly authors: readonly Author[];
  /** Both changes, word by word, as they were proposed. */
  readonly isBoth: boolean;
}

/** What whoever merged refused of an item, or put off: no change tells it. */
export interface Ecarte extends Pick<Point, 'membre' | 'sorte' | 'question'> {
  readonly choix: Extract<Reponse['choix'], 'notre' | 'plusTard'>;
  readonly motif: string | null;
  /** What it was and who had written it, or did it; `valeur` of a field alone. Null: nothing says it. */
  readonly recu: { readonly par: Author; readonly valeur: Json } | null;
}

/** One gesture, and what it did to the item. */
export interface ItemStep {
  /** Of one that was done in another copy: its number is that of its journal. */
  readonly line: JournalLine;
  readonly changes: readonly Change[];
  /** The hash of its row in the other journal, and the merge that took it, or where none did the one that brought it; null: it was done here. */
  readonly received: { readonly hash: string; readonly by: JournalLine } | null;
  /** Null: of nothing that others wrote, or that can be told. */
  readonly madeOf: MadeOf | null;
  readonly ecartes: readonly Ecarte[];
  /** Of a merge of which nothing but that is told, was it undone since? */
  readonly isUndone: boolean;
}

export interface ItemHistory {
  readonly subject: JournalSubject;
  /** The field that was asked for; null: all of them, or none that items of that kind have. */
  readonly field: string | null;
  /** As it is now; null once it is gone. */
  readonly current: Row | null;
  /** Newest first; the oldest made it. */
  readonly steps: readonly ItemStep[];
  /** By id, what items that these steps name are called: what it stood under, what it was linked to. */
  readonly noms: Readonly<Record<string, string>>;
  /** From where to go on; null at the end. */
  readonly next: number | null;
}

/** One of the gestures on a référentiel. */
export interface Moment {
  /** The first is 1; 0: none yet, and `line` is null. */
  readonly n: number;
  /** How many there are. */
  readonly count: number;
  readonly line: JournalLine | null;
}

/** Gestures that have something in common. */
export type ActivityRow =
  | { readonly kind: 'person'; readonly person: Author; readonly count: number }
  | { readonly kind: 'college'; readonly college: College; readonly count: number }
  /** `at`: the first instant of the month, where the file is open. */
  | { readonly kind: 'month'; readonly at: string; readonly count: number }
  | { readonly kind: 'home'; readonly home: HistoryHome; readonly count: number };

export interface Activity {
  /** Of the whole journal. */
  readonly total: number;
  readonly rows: readonly ActivityRow[];
}
