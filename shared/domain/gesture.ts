import type { EntityName } from './entities.ts';
import type { JsonObject } from './json.ts';
import type { OperationName } from './operations.ts';

export const colleges = ['employeurs', 'salaries', 'secretariat', 'expert'] as const;
export type College = (typeof colleges)[number];

export interface Author {
  /** UUID, given once to a person on an installation. */
  readonly id: string;
  readonly nom: string;
  readonly college: College;
}

/**
 * One row's change. `before: null` is a creation, `after: null` a removal: the other side then holds every field. Otherwise both
 * hold the same fields, those that change. A row's parents and `rang` are fields like the others, so a move is a change.
 */
export interface Change {
  readonly entity: EntityName;
  readonly id: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

/** What one person did at one time, for one reason: one row of the journal, one undo. */
export interface Gesture {
  readonly op: OperationName;
  readonly author: Author;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly reason: string | null;
  /** seq of the gesture that this one undoes or redoes. */
  readonly undoOf: number | null;
  readonly changes: readonly Change[];
}

function inverseOf(change: Change): Change {
  return { entity: change.entity, id: change.id, before: change.after, after: change.before };
}

/** The changes that lead back: inverted, last first. */
export function inverseChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(inverseOf).reverse();
}
