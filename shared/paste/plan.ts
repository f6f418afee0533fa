import type { JsonObject } from '../domain/json.ts';
import type { ItemRef } from '../domain/row.ts';
import type { ItemRole } from './roles.ts';

/** Where something stood in what was pasted. */
export interface Place {
  /** Which of the tables, from 0. */
  readonly grid: number;
  /** As people count rows in the source; 0: outside of the table. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** Why something of the source becomes no item. */
export type LeftOutReason =
  /** What was decided: to be known, not to be mended. */
  | 'heading'
  | 'title'
  | 'ignored'
  | 'notIncluded'
  | 'introduction'
  /** What is wrong, and can be mended in the source or by another choice. */
  | 'tooLong'
  | 'codeTooLong'
  | 'codeWithoutText'
  | 'critereWithoutCompetence'
  | 'tacheWithoutActivite'
  | 'tooManyItems'
  | 'tooManyChanges';

const decided: ReadonlySet<LeftOutReason> = new Set([
  'heading',
  'title',
  'ignored',
  'notIncluded',
  'introduction',
]);

export const isFault = ({ reason }: LeftOut): boolean => !decided.has(reason);

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly place: Place;
  readonly text: string;
}

/** What was guessed of an item, beyond the role of its column. */
export type DoubtKind =
  | 'bandAsBloc'
  /** Cut out of a list that its cell writes on one line. */
  | 'inlineList'
  | 'noInfinitive'
  | 'noText'
  /** The référentiel already has it, for an item of that kind. */
  | 'codeTaken'
  | 'modaliteType'
  | 'modaliteAbove'
  | 'critereShared'
  | 'critereByCode'
  | 'critereByOrder'
  | 'critereToFirst'
  | 'linkByCode';

export interface Doubt {
  readonly kind: DoubtKind;
  readonly place: Place;
  readonly item: string;
  readonly text: string;
}

/** One item to be made. */
export interface PlannedItem {
  readonly entity: ItemRole;
  readonly id: string;
  readonly parent: ItemRef;
  readonly fields: JsonObject;
  /** Ids: the activités of a compétence, the compétences of a modalité. */
  readonly links: readonly string[];
  /** Every cell that says it: the same text may stand in several rows. */
  readonly places: readonly Place[];
}

/** What a paste would do, all of it. */
export interface Plan {
  /** What holds an item comes before it; siblings are in order. */
  readonly items: readonly PlannedItem[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
  /** Some of them stand in no bloc of the source: they go to the one that was chosen, or to a new one. */
  readonly needsBloc: boolean;
}
