import type { ExportedDocument } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { About, ExportOutcome } from '../../shared/contract/window.ts';
import type { OpenedEngine } from './engine-host.ts';

/** What the page is told of its host and file, or the sentence that says why there is none. */
export async function about({ engine, opening }: OpenedEngine, version: string): Promise<Result<About>> {
  const result = await opening;
  if (!result.ok) return result;
  const current = await engine.invoke('workspace.current', {});
  if (!current.ok) return current;
  return { ok: true, value: { host: 'navigateur', version, workspace: current.value } };
}

export async function readDocument(
  { engine }: OpenedEngine,
  request: unknown,
): Promise<Result<ExportedDocument>> {
  return (await engine.ask('document.read', request)) as Result<ExportedDocument>;
}

/** What is about to be downloaded: the page then asks for those very bytes, by their SHA-256. */
export async function announceExport(opened: OpenedEngine, request: unknown): Promise<Result<ExportOutcome>> {
  const read = await readDocument(opened, request);
  if (!read.ok) return read;
  const { name, sha256, head } = read.value;
  return { ok: true, value: { kind: 'downloaded', name, sha256, head } };
}
