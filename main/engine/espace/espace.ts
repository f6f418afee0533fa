import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { Anchor, WorkspaceInfo } from '../../../shared/contract/answers/workspace.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { EngineError } from '../errors.ts';
import { commit } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { one } from '../workspace/statements.ts';
import type { Head, Workspace } from '../workspace/workspace.ts';

export interface Espace {
  readonly id: string;
  readonly nom: string;
  readonly idcc: readonly string[];
}

/** The first gesture of every workspace: the CPNE it belongs to. */
export function createEspace(session: Session, nom: string, idcc: readonly string[]): void {
  const creation: Change = { entity: 'espace', id: uuid(), before: null, after: { nom, idcc } };
  commit(session.workspace, session.gesture('espace.created', [creation], null), session.replica);
}

export function readEspace(db: Database.Database, file: string): Espace {
  const row = one(db, 'SELECT id, nom, idcc FROM espace', []) as
    { id: string; nom: string; idcc: string } | undefined;
  if (row === undefined) throw EngineError.of('FILE_FOREIGN', { file });
  return { id: row.id, nom: row.nom, idcc: JSON.parse(row.idcc) as readonly string[] };
}

export function anchorOf(head: Head): Anchor {
  return { seq: head.seq, hash: head.hash.toString('hex'), at: head.at };
}

/** A workspace always has a journal row: the one that created it. */
export function headOf(workspace: Workspace): Head {
  if (workspace.head === null) throw EngineError.of('FILE_FOREIGN', { file: workspace.file });
  return workspace.head;
}

export function infoOf({ workspace, readOnly, motif, lieu }: Session): WorkspaceInfo {
  const { file, db, alteredAt } = workspace;
  const head = anchorOf(headOf(workspace));
  return { file, ...readEspace(db, file), head, readOnly, alteredAt, motif, lieu };
}
