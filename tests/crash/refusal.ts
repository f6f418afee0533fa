import { expect } from 'vitest';
import { EngineError } from '../../main/engine/errors.ts';
import type { ErrorCode } from '../../shared/i18n/errors.ts';

/** What a refused action says; fails when it is not refused, or not in a sentence. */
export async function refusalOf(action: () => unknown): Promise<EngineError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('not refused');
}

/** A sentence, of the right kind, that names the file. */
export function expectRefusal({ code, message }: { readonly code: string; readonly message: string }, expected: ErrorCode, says: RegExp, file: string): void {
  expect(code).toBe(expected);
  expect(message).toMatch(says);
  expect(message).toContain(`« ${file} »`);
  expect(message).toMatch(/[.!]$/);
}
