import type { Lieu } from '../../shared/contract/answers/workspace.ts';
import type { Author, Change, Gesture } from '../../shared/domain/gesture.ts';
import type { OperationName } from '../../shared/domain/operations.ts';
import { identify } from './workspace/installation.ts';
import type { PrivateCopy } from './workspace/private-copy.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Of a private copy: which bytes it was made from, and when. */
export type Copie = Pick<PrivateCopy, 'sha256' | 'readAt'>;

/** An open workspace and the person at work on it. */
export interface Session {
  readonly workspace: Workspace;
  readonly replica: string;
  /** Who signs: another once the profile says so. */
  author: Author;
  /** What this session of work is for: the reason of each gesture that has none of its own. */
  motif: string | null;
  /** Where the file stands, while that is to be said. */
  lieu: Lieu | null;
  /** Reading a private copy: nothing may be written, the copy goes away at close. */
  readonly readOnly: boolean;
  /** The copy that is read, and of which bytes; null for the file itself. */
  readonly copie: Copie | null;
  readonly gesture: (
    op: OperationName,
    changes: readonly Change[],
    reason: string | null,
    undoOf?: number,
  ) => Gesture;
}

/** `nom` null: the person whom the profile names, else the one whose session this computer is on. */
export function openSession(workspace: Workspace, nom: string | null, copie: Copie | null = null): Session {
  const session: Session = {
    workspace,
    ...identify(nom),
    readOnly: copie !== null,
    copie,
    motif: null,
    lieu: null,
    gesture: (op, changes, reason, undoOf) => ({
      op,
      author: session.author,
      at: new Date().toISOString(),
      reason: reason ?? session.motif,
      undoOf: undoOf ?? null,
      changes,
    }),
  };
  return session;
}
