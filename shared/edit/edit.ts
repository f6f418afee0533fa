import type { Change } from '../domain/gesture.ts';
import type { OperationName } from '../domain/operations.ts';

/** What a person does at once: it becomes one gesture when it is committed. No change: there is nothing to do. */
export interface Edit {
  readonly op: OperationName;
  readonly changes: readonly Change[];
}
