import type { ErrorCode } from '../i18n/errors.ts';

/** A refusal as it crosses to another process: a code for programs, a sentence for people, never a stack. */
export interface Refusal {
  readonly code: ErrorCode;
  /** French, whole sentences: what is wrong, where, what to do. */
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal };
