import type { NoteDeModification } from '../../../shared/contract/answers/note.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { partiesDe, type Partie } from '../../../shared/comparaison/parties.ts';
import { comparaisonDe } from '../../../shared/diff/comparaison.ts';
import { flatten } from '../../../shared/document/tree.ts';
import type { State } from '../../../shared/domain/row.ts';
import { substantielsDe } from '../../../shared/edit/note.ts';
import { ecartEntre } from '../../../shared/note/ecart.ts';
import { genererNote } from '../../../shared/note/generer.ts';
import { EngineError } from '../errors.ts';
import { touchedBetween } from '../history/between.ts';
import { readRows, resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { documentAt, type DocumentAt } from './document-at.ts';
import { listVersions } from './versions.ts';

/** A note with what it is made from. */
export interface NoteLue extends NoteDeModification {
  readonly before: DocumentAt;
  readonly after: DocumentAt;
  readonly parties: readonly Partie[];
  readonly substantiels: ReadonlySet<string>;
  /** What was written of it. */
  readonly state: State;
}

/** What is generated of what changes from a version to a later one or to the draft, with the reasons that the journal has, and what was written. */
export function readNote(workspace: Workspace, { ref, a, b }: Request<'note.read'>): NoteLue {
  const { db } = workspace;
  const { id } = resolveReferentiel(db, ref);
  const versions = listVersions(db, id);
  const ecart = ecartEntre(
    id,
    versions.map(({ numero }) => numero),
    a,
    b,
  );
  if (ecart === null) throw EngineError.of('NOTE_MOMENTS', { a, b });
  const [before, after] = [documentAt(workspace, id, a), documentAt(workspace, id, b)];
  const [one, other] = [before.document.referentiel, after.document.referentiel];
  const parties = partiesDe(comparaisonDe({ racine: 'referentiel', a: one, b: other }));
  const ids = new Set([...flatten(one).nodes.keys(), ...flatten(other).nodes.keys()]);
  const touched = touchedBetween(db, after.document.referentiel.id, ids, before.seq, after.seq);
  const gestes = new Map([...touched].map(([item, { reasons }]) => [item, [...reasons]]));
  const adoptions = versions.slice(ecart.depuis, ecart.vers).map(({ motif }) => motif);
  const root = { entity: 'referentiel', id } as const;
  const state: State = new Map(
    (['noteModification', 'changementSubstantiel'] as const).map((entity) => [
      entity,
      readRows(db, entity, root),
    ]),
  );
  const substantiels = substantielsDe(state, ecart);
  const sections = genererNote(parties, { adoptions, gestes }, substantiels);
  const { depuis, vers } = ecart;
  return { depuis, vers, sections, before, after, parties, substantiels, state };
}
