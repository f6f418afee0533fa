import type { ExportedDocument } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ExportOutcome } from '../../shared/contract/window.ts';
import type { OpenedEngine } from '../page/engine-host.ts';

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
