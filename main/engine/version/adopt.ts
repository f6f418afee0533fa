import type Database from 'better-sqlite3';
import type { GrilleVersion } from '../../../shared/contract/answers/grille.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { assembleReferentiel, rangsOfTree, rowsOfTree, stateOfRows } from '../../../shared/document/rows.ts';
import { flatten } from '../../../shared/document/tree.ts';
import { isPartOf } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Document, DocumentGrille, Referentiel } from '../../../shared/generated/document.ts';
import { EngineError } from '../errors.ts';
import { subjectOf, subjectOfGrille, type Subject } from '../exchange/json/document.ts';
import { readSansLien, resolveGrille } from '../referentiel/grilles.ts';
import { readDraft, resolveReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { adopt, checkDecision, type Adopted, type Sujet } from './adoption.ts';
import { grilleVersion } from './grilles.ts';
import { findVersion, frozenOctets, listVersions } from './versions.ts';

/** Adopts the draft of a référentiel. */
export function adoptVersion(session: Session, request: Request<'version.adopt'>): Adopted {
  const { db } = session.workspace;
  checkDecision(request);
  const { id } = resolveReferentiel(db, request.ref);
  const state = readDraft(db, id);
  const subject = subjectOf(assembleReferentiel(state, id));
  return adopt(session, { item: { entity: 'referentiel', id }, subject, state, referentiel: id }, request);
}

/** The rows of a draft, its référentiel being as it was adopted; what is set aside now is. */
function stateWith(draft: State, referentiel: Referentiel): State {
  const tree = flatten(referentiel);
  const adopted = stateOfRows(rowsOfTree(tree, rangsOfTree(tree, new Map())));
  return new Map(
    [...draft].map(([entity, rows]) => {
      const isKept = !isPartOf(entity, 'referentiel') || entity === 'derogation';
      return [entity, isKept ? rows : (adopted.get(entity) ?? rows)];
    }),
  );
}

/** The draft of a grid, as the version of its référentiel that it would evaluate has it. */
export function sujetDeGrille(
  db: Database.Database,
  { ref, designation, pour }: Request<'grille.situation'>,
): Sujet<Subject<Pick<DocumentGrille, 'grille'>>> {
  const { id: referentiel, intitule } = resolveReferentiel(db, ref);
  const { id } = resolveGrille(db, referentiel, designation);
  const last = listVersions(db, referentiel).at(-1);
  if (last === undefined) throw EngineError.of('GRILLE_SANS_VERSION', { intitule });
  const version = pour === null ? last : findVersion(db, referentiel, pour);
  const evalue = (JSON.parse(frozenOctets(db, version).toString('utf8')) as Document).referentiel;
  const { numero, empreinte } = version;
  const lien = { id: referentiel, intitule: evalue.intitule, numero, empreinte };
  return {
    item: { entity: 'grille', id },
    subject: subjectOfGrille({ ...readSansLien(db, id), referentiel: lien }),
    state: stateWith(readDraft(db, referentiel), evalue),
    referentiel,
  };
}

/**
 * Adopts the draft of a grid, for a version of its référentiel that is adopted: what its document names never changes, whatever becomes
 * of the draft of the référentiel.
 */
export function adoptGrille(session: Session, request: Request<'grille.adopt'>): Adopted<GrilleVersion> {
  const { db } = session.workspace;
  checkDecision(request);
  const sujet = sujetDeGrille(db, request);
  const { version, result } = adopt(session, sujet, request);
  return { version: grilleVersion(db, sujet.referentiel, version.id), result };
}
