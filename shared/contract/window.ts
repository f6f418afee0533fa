import type { Channel } from './requests.ts';
import type { Anchor, WorkspaceInfo } from './responses.ts';
import type { Result } from './result.ts';
import type { Changed } from './wire.ts';

/**
 * The channels a window may ask the engine for. None takes a path: files are chosen in the host's own dialogs (or, in a browser,
 * sent up and down), so that a page can never name a file of the machine.
 */
const windowChannels = [
  'workspace.current',
  'referentiel.list',
  'referentiel.read',
  'gesture.commit',
  'gesture.undo',
  'gesture.redo',
  'document.read',
  'document.compare',
  'journal.read',
] as const satisfies readonly Channel[];

export type WindowChannel = (typeof windowChannels)[number];

export function isWindowChannel(name: string): name is WindowChannel {
  return (windowChannels as readonly string[]).includes(name);
}

/** How an export ended: written where the person chose, handed to the browser, or given up. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly file: string; readonly sha256: string; readonly head: Anchor }
  | { readonly kind: 'downloaded'; readonly name: string; readonly sha256: string; readonly head: Anchor }
  | { readonly kind: 'cancelled' };

/** What the host does for its window besides the engine's channels. */
export interface HostActions {
  readonly export: {
    readonly request: { readonly ref: string; readonly numero: string | null };
    readonly response: ExportOutcome;
  };
  readonly about: { readonly request: Record<never, never>; readonly response: About };
}

export interface About {
  readonly host: 'bureau' | 'navigateur';
  readonly version: string;
  readonly workspace: WorkspaceInfo | null;
}

/** What the host's own menu can ask of the page. */
export type WindowCommand = 'export.draft';

/** What a window has of the outside: the same in the desktop (preload) and in a browser (HTTP). */
export interface Bridge {
  invoke(channel: WindowChannel, payload: unknown): Promise<Result<unknown>>;
  host<A extends keyof HostActions>(
    action: A,
    request: HostActions[A]['request'],
  ): Promise<Result<HostActions[A]['response']>>;
  /** Returns what stops the listening. */
  onChanged(listener: (change: Changed) => void): () => void;
  /** Returns what stops the listening. In a browser, which has its own menu, nothing ever comes. */
  onCommand(listener: (command: WindowCommand) => void): () => void;
}
