import { resolve } from 'node:path';
import type { WorkspaceInfo } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import { errorSentence } from '../../shared/i18n/errors.ts';
import type { EngineClient } from '../engine/client.ts';
import { EngineError } from '../engine/errors.ts';
import { ensureExample } from '../engine/example.ts';

/** The engine and how the opening of its file went, once it has. */
export interface OpenedEngine {
  readonly engine: EngineClient;
  readonly opening: Promise<Result<WorkspaceInfo>>;
}

/** The file given, or the example. A refusal is an answer like another: the page shows its sentence. */
export async function openWorkspaceFile(
  engine: EngineClient,
  given: string | undefined,
): Promise<Result<WorkspaceInfo>> {
  try {
    const file = given === undefined ? ensureExample() : resolve(given);
    return await engine.invoke('workspace.open', { file });
  } catch (error) {
    return refusalOf(error);
  }
}

/** A refusal keeps its sentence; anything else is a defect, reported on stderr and told without detail. */
export function refusalOf(error: unknown): Result<never> {
  if (error instanceof EngineError) {
    return { ok: false, error: { code: error.code, message: error.message, details: error.params } };
  }
  reportDefect(error);
  return { ok: false, error: { code: 'INTERNAL', message: errorSentence('INTERNAL', {}), details: {} } };
}

export function reportDefect(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
