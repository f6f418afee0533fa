import type { NoteDeModification } from '../../../shared/contract/answers/note.ts';
import { standsUnder } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import { substantielsDe } from '../../../shared/edit/note.ts';
import { ecartEntre } from '../../../shared/note/ecart.ts';
import { EngineError } from '../errors.ts';
import type { Registre } from '../organisme/registre.ts';
import { readRows } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DeuxEtats, Generee } from './deux-etats.ts';
import { deuxEtats, type Compares } from './lire.ts';

/** A note with what it is made from. */
export interface NoteLue extends NoteDeModification, Generee {
  readonly etats: DeuxEtats;
  /** What was written of it. */
  readonly state: State;
}

/** What is generated of what changes from a version to a later one or to the draft, with the reasons that the journal has, and what was written. */
export function readNote(workspace: Workspace, registre: Registre, asked: Compares): NoteLue {
  const { a, b } = asked;
  const etats = deuxEtats(workspace, registre, asked);
  const { porteur, versions } = etats;
  const numeros = versions.map(({ numero }) => numero);
  const ecart = porteur === null ? null : ecartEntre(porteur, numeros, a, b);
  if (ecart === null) throw EngineError.of('NOTE_MOMENTS', { a, b });
  const gestes = new Map([...etats.touched()].map(([item, { reasons }]) => [item, [...reasons]]));
  const adoptions = versions.slice(ecart.depuis, ecart.vers).map(({ motif }) => motif);
  const state: State = new Map(
    (['noteModification', 'changementSubstantiel'] as const)
      // Of a list, no change is held to be one of substance: somebody came, or left.
      .filter((entity) => standsUnder(entity, ecart.porteur.entity))
      .map((entity) => [entity, readRows(workspace.db, entity, ecart.porteur)]),
  );
  const generee = etats.generer({ adoptions, gestes }, substantielsDe(state, ecart));
  return { ecart, ...generee, etats, state };
}
