import { commit } from '../../main/engine/journal/commit.ts';
import { readEntityRows } from '../../main/engine/referentiel/queries.ts';
import type { Session } from '../../main/engine/session.ts';
import { stateOfRows } from '../../shared/document/rows.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import type { State } from '../../shared/domain/row.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { changeItem } from '../../shared/edit/items.ts';
import { findItem } from '../../shared/edit/siblings.ts';

/** The rows of the draft of a référentiel and of its grids, as a window holds them. */
export const rowsShown = ({ workspace }: Session, referentiel: string): State =>
  stateOfRows(readEntityRows(workspace.db, referentiel));

/** Commits what a window would. */
export function doneIn(session: Session, { op, changes }: Edit): void {
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
}

/** Gives other values to fields of an item of a référentiel or of its grids. */
export function changedIn(session: Session, referentiel: string, item: string, fields: JsonObject): void {
  const found = findItem(rowsShown(session, referentiel), item);
  if (found === null) throw new Error(`no item ${item}`);
  doneIn(session, changeItem(found, found.row, fields));
}
