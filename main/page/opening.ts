import { resolve } from 'node:path';
import type { PaquetDit } from '../../shared/contract/answers/paquet.ts';
import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { OpenOutcome } from '../../shared/contract/window.ts';
import type { EngineClient } from '../engine/client.ts';
import type { HostRequest } from '../../shared/contract/host-requests.ts';
import { refusalOf } from './engine-host.ts';

type Mode = HostRequest<'open'>['mode'];

const channels = {
  edit: 'workspace.open',
  examine: 'workspace.examine',
  recover: 'workspace.recover',
} as const satisfies Readonly<Record<Mode, string>>;

interface RefusedFile {
  readonly file: string;
  readonly error: Refusal;
}

/** A package that was given to be opened, and what it says of itself. */
interface PaquetDonne extends PaquetDit {
  readonly file: string;
}

/** The opening of files for a host's windows, and the last one that was refused. */
export interface Opening {
  /** Done once the start has opened what it had to. */
  readonly started: Promise<void>;
  /** Null once another file is open, or the person has turned away from it. */
  refused(): RefusedFile | null;
  /** The package that waits for a file of its workspace; null once a window has taken it up, or the person has turned away from it. */
  paquet(): PaquetDonne | null;
  /** A refusal leaves what is open as it is, and so does a package. */
  open(file: string, mode: Mode): Promise<OpenOutcome>;
  /** Takes note of a package, or of why it cannot be read; null: the file is none. */
  receive(file: string): Promise<Extract<OpenOutcome, 'paquet' | 'refused'> | null>;
  dismiss(): void;
}

/** Nobody has worked here yet: no profile, no file opened before. */
async function isFirstStart(engine: EngineClient): Promise<boolean> {
  const [profile, recents] = await Promise.all([
    engine.invoke('profile.read', {}),
    engine.invoke('recents.read', {}),
  ]);
  return profile.ok && profile.value === null && recents.ok && recents.value.length === 0;
}

/** `given`: file of the command line. Without one, the very first start shows the example; later ones, nothing. */
export function createOpening(engine: EngineClient, given: string | undefined): Opening {
  let refused: RefusedFile | null = null;
  let paquet: PaquetDonne | null = null;

  const receive: Opening['receive'] = async (file) => {
    const dit = await engine.invoke('paquet.dire', { file });
    // What else is said of a file, its opening says.
    if (!dit.ok && !dit.error.code.startsWith('PAQUET_')) return null;
    if (dit.ok && dit.value === null) return null;
    refused = dit.ok ? null : { file, error: dit.error };
    paquet = dit.ok && dit.value !== null ? { file, ...dit.value } : null;
    return dit.ok ? 'paquet' : 'refused';
  };
  const keep = (file: string, result: Result<WorkspaceInfo>): OpenOutcome => {
    refused = result.ok ? null : { file, error: result.error };
    return result.ok ? 'done' : 'refused';
  };
  const open = async (file: string, mode: Mode): Promise<OpenOutcome> => {
    const result = await engine.invoke(channels[mode], { file });
    const received = !result.ok && result.error.code === 'FILE_FOREIGN' ? await receive(file) : null;
    return received ?? keep(file, result);
  };

  const start = async (): Promise<void> => {
    if (given !== undefined) await open(resolve(given), 'edit');
    else if (await isFirstStart(engine)) {
      const result = await engine.invoke('workspace.openExample', {});
      // A sentence that names no file has none to try again: the welcome offers the example anew.
      const { file } = result.ok ? result.value : result.error.details;
      if (typeof file === 'string') keep(file, result);
    }
  };
  // Whoever opened or closed a file: what was refused before is no longer what people look at.
  engine.onChanged(({ seq }) => {
    if (seq === null) refused = null;
  });
  return {
    started: start().catch((error: unknown) => {
      const result = refusalOf(error);
      if (given !== undefined) keep(resolve(given), result);
    }),
    refused: () => refused,
    paquet: () => paquet,
    open,
    receive,
    dismiss: () => {
      refused = null;
      paquet = null;
    },
  };
}
