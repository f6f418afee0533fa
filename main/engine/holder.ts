import { EngineError } from './errors.ts';
import { openSession, type Session } from './session.ts';
import { lieuADire } from './workspace/lieu-du-fichier.ts';
import { privateCopy } from './workspace/private-copy.ts';
import { sameFile } from './workspace/same-file.ts';
import { closeWorkspace, openCopy, openWorkspace } from './opening.ts';
import type { Workspace } from './workspace/workspace.ts';

interface Held {
  readonly session: Session;
  readonly release: () => void;
}

/** The one workspace that the engine has open, if any. */
export interface Holder {
  /** Whatever is open, to be read. */
  readonly current: () => Session;
  /** What is open, to be changed: a private copy is not. */
  readonly writable: () => Session;
  readonly session: () => Session | null;
  /** Takes another; the one before is closed once the new one is there, so a refusal leaves people where they were. */
  readonly take: (open: () => Workspace) => Session;
  /** Opens a file; the one already open is left as it is. */
  readonly open: (file: string) => Session;
  readonly examine: (file: string) => Promise<Session>;
  /** The open file's own connection, to examine it through: null when what is open is a copy, or nothing. */
  readonly openHere: () => Workspace | null;
  /** A file that is not the workspace itself: reading that one would drop its lock, writing there would destroy it. */
  readonly other: (file: string) => string;
  /** Closes, backup included. */
  readonly close: () => void;
}

/** `nom`: who works, when not this computer's user. */
export function createHolder(nom: string | null): Holder {
  let held: Held | null = null;

  const replace = (next: Held): Session => {
    const before = held;
    held = next;
    before?.release();
    return next.session;
  };
  const openHere = (): Workspace | null =>
    held === null || held.session.readOnly ? null : held.session.workspace;
  const take = (open: () => Workspace): Session => {
    const workspace = open();
    const session = openSession(workspace, nom);
    session.lieu = lieuADire(workspace.file);
    return replace({ session, release: () => closeWorkspace(workspace) });
  };
  const current = (): Session => {
    if (held === null) throw EngineError.of('NO_WORKSPACE', {});
    return held.session;
  };
  return {
    session: () => held?.session ?? null,
    current,
    writable: () => {
      const session = current();
      if (session.readOnly) throw EngineError.of('READ_ONLY_SESSION', {});
      return session;
    },
    take,
    open: (file) =>
      held !== null && !held.session.readOnly && sameFile(held.session.workspace.file, file)
        ? held.session
        : take(() => openWorkspace(file)),
    examine: async (file) => {
      const copy = await privateCopy(file, openHere());
      try {
        const workspace = openCopy(copy);
        const release = (): void => {
          workspace.db.close();
          copy.remove();
        };
        return replace({ session: openSession(workspace, nom, copy), release });
      } catch (error) {
        copy.remove();
        throw error;
      }
    },
    openHere,
    other: (file) => {
      if (held !== null && sameFile(held.session.workspace.file, file))
        throw EngineError.of('FILE_IS_WORKSPACE', { file });
      return file;
    },
    close: () => {
      const last = held;
      held = null;
      last?.release();
    },
  };
}
