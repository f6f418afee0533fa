import type { Channel } from './requests.ts';
import type { Author } from '../domain/gesture.ts';
import type { Anchor, ImportContent, ImportPreview, VerifyReport, WorkspaceInfo } from './responses.ts';
import type { Refusal, Result } from './result.ts';
import type { Changed } from './wire.ts';

/**
 * The channels a window may ask the engine for. None takes a path: files are chosen in the host's own dialogs (or, in a browser,
 * sent up and down), so that a page can never name a file of the machine.
 */
const windowChannels = [
  'profile.read',
  'profile.write',
  'workspace.current',
  'workspace.close',
  'workspace.openExample',
  'referentiel.list',
  'referentiel.rows',
  'referentiel.situation',
  'gesture.commit',
  'gesture.undo',
  'gesture.redo',
  'import.accept',
  'version.adopt',
  'document.read',
  'document.compare',
  'journal.page',
  'journal.entry',
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

/** A file that a page may name, by a key that means something to its host alone. */
export interface FileChoice {
  readonly key: string;
  /** « Propreté.cpne » */
  readonly name: string;
  readonly folder: string;
  /** UTC instant; null when it was never opened here. */
  readonly openedAt: string | null;
  readonly present: boolean;
}

/** What can be done about a file that could not be opened. */
export type Remedy = 'retry' | 'examine' | 'recover';

export interface About {
  readonly host: 'bureau' | 'navigateur';
  readonly version: string;
  readonly profile: Author | null;
  readonly workspace: WorkspaceInfo | null;
  /** The last file that could not be opened, until another is or the person turns away from it. */
  readonly refusal: {
    readonly file: FileChoice;
    readonly error: Refusal;
    readonly remedies: readonly Remedy[];
  } | null;
  /** In the desktop the files opened last; in a browser those of the one folder given at launch. */
  readonly files: readonly FileChoice[];
  /** That folder; null in the desktop. */
  readonly folder: string | null;
}

/** `refused`: `about` says why. */
export type OpenOutcome = 'done' | 'cancelled' | 'refused';

/** A file to import, chosen in the desktop's dialog or sent up by the browser. `key` names it to the host. */
export interface ImportChoice extends ImportContent {
  readonly key: string;
  readonly name: string;
}

/** A long piece of work that the page named (a UUID), so that it can show its progress and give it up. */
export interface Tracked {
  readonly task: string;
}

/** What the host does for its window besides the engine's channels. */
export interface HostActions {
  readonly about: { readonly request: Record<never, never>; readonly response: About };
  readonly open: {
    /** `key` null: chosen in the desktop's dialog. `examine`: a private copy, to be read. `recover`: a copy of the newest backup. */
    readonly request: { readonly key: string | null; readonly mode: 'edit' | 'examine' | 'recover' };
    readonly response: OpenOutcome;
  };
  readonly create: {
    readonly request: { readonly nom: string; readonly idcc: readonly string[] };
    readonly response: OpenOutcome;
  };
  /** Takes a file off the list; the file itself is left as it is. */
  readonly forget: { readonly request: { readonly key: string }; readonly response: null };
  /** Turns away from the file that could not be opened. */
  readonly dismiss: { readonly request: Record<never, never>; readonly response: null };
  /** Verifies the open file. */
  readonly verify: { readonly request: Tracked; readonly response: VerifyReport };
  /** null: nothing was chosen. */
  readonly chooseImport: { readonly request: Tracked; readonly response: ImportChoice | null };
  readonly previewImport: {
    readonly request: Tracked & { readonly key: string; readonly numero: string | null };
    readonly response: ImportPreview;
  };
  readonly export: {
    readonly request: { readonly ref: string; readonly numero: string | null };
    readonly response: ExportOutcome;
  };
  /** Another window on the same file; in a browser, a tab does. */
  readonly newWindow: { readonly request: Record<never, never>; readonly response: null };
  readonly cancel: { readonly request: Tracked; readonly response: null };
}

/** How far a tracked task has come; total 0 when unknown. */
export interface TaskProgress {
  readonly task: string;
  readonly done: number;
  readonly total: number;
}

/** What the host's own menu can ask of the page. `flush`: the window is about to close, what is being typed is committed first. */
export type WindowCommand = 'open' | 'create' | 'close' | 'import' | 'export' | 'undo' | 'redo' | 'flush';

/** What a window has of the outside: the same in the desktop (preload) and in a browser (HTTP). */
export interface Bridge {
  invoke(channel: WindowChannel, payload: unknown): Promise<Result<unknown>>;
  host<A extends keyof HostActions>(
    action: A,
    request: HostActions[A]['request'],
  ): Promise<Result<HostActions[A]['response']>>;
  /** Each answers what stops the listening. */
  onChanged(listener: (change: Changed) => void): () => void;
  onProgress(listener: (progress: TaskProgress) => void): () => void;
  /** In a browser, which has its own menu, nothing ever comes. */
  onCommand(listener: (command: WindowCommand) => void): () => void;
}
