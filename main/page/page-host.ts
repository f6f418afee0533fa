import type { About, FileChoice } from '../../shared/contract/window.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { closeEngine, startHostEngine } from './engine-host.ts';
import { createFileKeys, type FileKeys } from './file-choices.ts';
import { createImportFiles, type ImportFiles } from './import-files.ts';
import { createOpening, type Opening } from './opening.ts';
import { remediesFor } from './remedies.ts';

/** What all the windows of a host share: one engine, one file open, and the keys by which pages name files. */
export interface PageHost {
  readonly engine: EngineClient;
  readonly opening: Opening;
  readonly keys: FileKeys;
  readonly imports: ImportFiles;
}

/** Starts the engine, which opens the file given, or what a start without file shows. */
export function startPageHost(given: string | undefined): PageHost {
  const engine = startHostEngine();
  return {
    engine,
    opening: createOpening(engine, given),
    keys: createFileKeys(),
    imports: createImportFiles(),
  };
}

/** Closes the file and the engine. Answers the sentence to show when the backup is missing. */
export async function closePageHost({ engine, imports }: PageHost): Promise<string | undefined> {
  imports.removeAll();
  return closeEngine(engine);
}

/** Which host this is, and the files it shows. */
export interface HostIdentity {
  readonly host: About['host'];
  readonly version: string;
  readonly folder: string | null;
  readonly listFiles: () => Promise<Result<readonly FileChoice[]>>;
}

function refusalIn({ opening, keys }: PageHost): About['refusal'] {
  const refused = opening.refused();
  if (refused === null) return null;
  const { file, error } = refused;
  return { file: keys.choiceOf(file), error, remedies: remediesFor(error) };
}

/** Held anew each time that it is told: it stays among the last few that pages may name. */
function paquetIn({ opening, imports }: PageHost): About['paquet'] {
  const donne = opening.paquet();
  if (donne === null) return null;
  const { file: path, ...dit } = donne;
  return { ...imports.hold({ path, remove: () => undefined }), ...dit };
}

/** What the page is told of its host, of the person, of the file, or of why there is none. */
export async function aboutHost(page: PageHost, identity: HostIdentity): Promise<Result<About>> {
  await page.opening.started;
  const { host, version, folder, listFiles } = identity;
  const profile = await page.engine.invoke('profile.read', {});
  if (!profile.ok) return profile;
  const workspace = await page.engine.invoke('workspace.current', {});
  if (!workspace.ok) return workspace;
  const files = await listFiles();
  if (!files.ok) return files;
  const [refusal, paquet, list] = [refusalIn(page), paquetIn(page), files.value];
  return {
    ok: true,
    value: {
      host,
      version,
      profile: profile.value,
      workspace: workspace.value,
      refusal,
      paquet,
      files: list,
      folder,
    },
  };
}
