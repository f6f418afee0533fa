import { resolve } from 'node:path';
import type { WorkspaceInfo } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { About } from '../../shared/contract/window.ts';
import { errorSentence } from '../../shared/i18n/errors.ts';
import { startEngine, type EngineClient } from '../engine/client.ts';
import { EngineError } from '../engine/errors.ts';

/** The engine and its file. */
export interface OpenedEngine {
  readonly engine: EngineClient;
  /** How the opening of the file went, once it has. A refused one is tried again when asked again: « Réessayer » asks. */
  readonly opening: () => Promise<Result<WorkspaceInfo>>;
}

/** Starts the engine with the file given, or with the example. Its bundle stands beside every host's. */
export function openEngine(given: string | undefined): OpenedEngine {
  const engine = startEngine(new URL('./worker.js', import.meta.url));
  let attempt = openWorkspaceFile(engine, given);
  let refused = false;
  const opening = async (): Promise<Result<WorkspaceInfo>> => {
    if (refused) attempt = openWorkspaceFile(engine, given);
    refused = false;
    const result = await attempt;
    refused = !result.ok;
    return result;
  };
  return { engine, opening };
}

/** A refusal is an answer like another: the page shows its sentence. */
async function openWorkspaceFile(
  engine: EngineClient,
  given: string | undefined,
): Promise<Result<WorkspaceInfo>> {
  try {
    if (given === undefined) return await engine.invoke('workspace.openExample', {});
    return await engine.invoke('workspace.open', { file: resolve(given) });
  } catch (error) {
    return refusalOf(error);
  }
}

/** What the page is told of its host and file, or the sentence that says why there is none. */
export async function about(
  { engine, opening }: OpenedEngine,
  host: About['host'],
  version: string,
): Promise<Result<About>> {
  const result = await opening();
  if (!result.ok) return result;
  const current = await engine.invoke('workspace.current', {});
  if (!current.ok) return current;
  return { ok: true, value: { host, version, workspace: current.value } };
}

/** Closes the file and makes its backup, then ends the engine. Answers the sentence to show when the backup is missing. */
export async function closeEngine({ engine }: OpenedEngine): Promise<string | undefined> {
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
