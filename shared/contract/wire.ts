import type { Touch } from './answers/journal.ts';
import type { Phase } from './phase.ts';
import type { Channel } from './requests.ts';
import type { Result } from './result.ts';

/** What crosses to the engine's thread and comes back. */
export type ToEngine =
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly channel: string;
      readonly payload: unknown;
      readonly cancel: SharedArrayBuffer;
    }
  | { readonly kind: 'end' };

export type FromEngine =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
      readonly phase: Phase | null;
    }
  | { readonly kind: 'changed'; readonly change: Changed };

/** Told to every window after a commit, or when another file stands open, whoever asked for it. */
export interface Changed extends Touch {
  readonly channel: Channel;
  /** Seq of the journal row that this is; null when no row was written (a file opened or closed, the reason of the session changed). */
  readonly seq: number | null;
}
