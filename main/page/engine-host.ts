import type { Result } from '../../shared/contract/result.ts';
import { errorSentence } from '../../shared/i18n/errors.ts';
import { startEngine, type EngineClient } from '../engine/client.ts';
import { EngineError } from '../engine/errors.ts';

/** The engine in its thread. Its bundle stands beside every host's. */
export function startHostEngine(): EngineClient {
  return startEngine(new URL('./worker.js', import.meta.url));
}

/** Closes the file and makes its backup, then ends the engine. Answers the sentence to show when the backup is missing. */
export async function closeEngine(engine: EngineClient): Promise<string | undefined> {
  const result = await engine.close().catch(refusalOf);
  return result.ok ? undefined : result.error.message;
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
