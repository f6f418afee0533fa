import type { EntityName } from '../domain/entities.ts';
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
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'changed'; readonly change: Changed };

/** Told to every window after a commit, whoever made it. */
export interface Changed {
  readonly channel: Channel;
  readonly touched: readonly EntityName[];
}
