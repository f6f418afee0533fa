import { v7 as uuid } from 'uuid';
import type { ImportNote, ImportPreview } from '../../../../shared/contract/answers/import.ts';
import { diff } from '../../../../shared/diff/diff.ts';
import type { Change } from '../../../../shared/domain/gesture.ts';
import { cpneOfWorkspace } from '../../../../shared/domain/cpne.ts';
import { importNotes } from '../../../../shared/i18n/fr/import-notes.ts';
import { EngineError } from '../../errors.ts';
import { readEspace } from '../../espace/espace.ts';
import { isTaken } from '../../journal/check-places.ts';
import { commit, type CommitResult } from '../../journal/commit.ts';
import { wasOfAnotherKind } from '../../journal/removed.ts';
import { recuesDUneAutreSorte } from '../../journal/sortes.ts';
import { listReferentiels, readReferentiel } from '../../referentiel/queries.ts';
import type { Session } from '../../session.ts';
import { throwIfCancelled, type Task } from '../../task.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { changesToward } from './changes.ts';
import { readSource, type ImportSource } from './source.ts';

export interface Plan {
  readonly preview: ImportPreview;
  readonly changes: readonly Change[];
}

/** A fiche never says which commission it belongs to in a way one can rely on: the workspace's own stands where none was read. */
function withCpne(workspace: Workspace, { source, referentiel, notes }: ImportSource): ImportSource {
  if (source === 'document' || referentiel.cpne.length > 0) return { source, referentiel, notes };
  const espace = readEspace(workspace.db, workspace.file);
  const note: ImportNote = {
    kind: 'devine',
    champ: 'cpne',
    itemId: referentiel.id,
    source: '',
    message: importNotes.cpneOfWorkspace(espace.nom),
  };
  return {
    source,
    referentiel: { ...referentiel, cpne: [cpneOfWorkspace(espace)] },
    notes: [...notes, note],
  };
}

function checkNotHere(workspace: Workspace, { source, referentiel }: ImportSource): void {
  if (source === 'document' || referentiel.numero === undefined) return;
  const same = listReferentiels(workspace.db).find((item) => item.numero === referentiel.numero);
  if (same !== undefined)
    throw EngineError.of('FICHE_ALREADY_HERE', { numero: referentiel.numero, intitule: same.intitule });
}

/**
 * Items to be created must be nowhere yet: a copy of a référentiel has identifiers of its own. Nor were they ever of another kind, here or in another
 * copy: a file where one identifier is that of two could be merged with no other any more.
 */
function checkIdentifiers({ db }: Workspace, changes: readonly Change[]): void {
  const made = changes.filter(({ before }) => before === null);
  if (made.length === 0) return;
  const recues = recuesDUneAutreSorte(db, made);
  const isKnown = (item: Change): boolean =>
    isTaken(db, item.id) || wasOfAnotherKind(db, item) || recues.has(item);
  const count = made.filter(isKnown).length;
  if (count > 0) throw EngineError.of('IDENTIFIERS_TAKEN', { count });
}

/** What an import would do, before anything is done. */
export async function planImport(
  workspace: Workspace,
  file: string,
  numero: string | null,
  task: Task,
): Promise<Plan> {
  const read = withCpne(workspace, await readSource(file, numero, task));
  checkNotHere(workspace, read);
  throwIfCancelled(task);
  const { referentiel } = read;
  const here = listReferentiels(workspace.db).some((item) => item.id === referentiel.id);
  const changes = changesToward(workspace.db, referentiel);
  checkIdentifiers(workspace, changes);
  const effet = !here ? 'creation' : changes.length === 0 ? 'aucun' : 'miseAJour';
  const differences = here ? diff(readReferentiel(workspace.db, referentiel.id), referentiel) : [];
  return { preview: { token: uuid(), ...read, effet, changes: differences }, changes };
}

/** The import as one gesture, undone as one. Nothing to change: nothing written, null. */
export function acceptImport(session: Session, plan: Plan, reason: string | null): CommitResult | null {
  if (plan.changes.length === 0) return null;
  return commit(
    session.workspace,
    session.gesture('referentiel.imported', plan.changes, reason),
    session.replica,
  );
}
