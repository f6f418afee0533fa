import type Database from 'better-sqlite3';
import { assembleGrille, assembleReferentiel } from '../../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import { endOfDay, isCalendarDate } from '../../../shared/domain/dates.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Document, DocumentGrille, Referentiel } from '../../../shared/generated/document.ts';
import type { Relu } from '../../../shared/relecture/modele.ts';
import { EngineError } from '../errors.ts';
import { headOf } from '../espace/espace.ts';
import { referentielStateAt } from '../history/state.ts';
import { lastSeqAt } from '../history/last-seq-at.ts';
import { readSansLien } from '../referentiel/grilles.ts';
import { readReferentiel } from '../referentiel/queries.ts';
import { octetsEnRelecture, relectureDe } from '../relecture/relectures.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findVersion, frozenOctets, type Adoptable } from './versions.ts';

/** The journal's row that a moment stops at: @SEQ, or the end of a day. Null for a version, or the draft. */
export function seqOf(workspace: Workspace, moment: string): number | null {
  if (isCalendarDate(moment)) return lastSeqAt(workspace.db, endOfDay(moment));
  if (!moment.startsWith('@')) return null;
  const seq = Number(moment.slice(1));
  if (!/^@\d{1,15}$/.test(moment) || seq > headOf(workspace).seq)
    throw EngineError.of('MOMENT_UNKNOWN', { moment });
  return seq;
}

/** A référentiel, or one of its grids. */
interface Item {
  readonly referentiel: string;
  readonly entity: Adoptable;
  readonly id: string;
}

/** The rows as they were by then: that item was among them. */
function rowsThen(workspace: Workspace, { referentiel, entity, id }: Item, moment: string): State | null {
  const seq = seqOf(workspace, moment);
  if (seq === null) return null;
  const state = referentielStateAt(workspace.db, referentiel, seq);
  if (state.get(entity)?.has(id) !== true) throw EngineError.of('MOMENT_UNKNOWN', { moment });
  return state;
}

const frozen = ({ db }: Workspace, id: string, numero: string, of: Adoptable): unknown =>
  JSON.parse(frozenOctets(db, findVersion(db, id, numero, of)).toString('utf8'));

/** The moment of what is read in the review that is open. */
export const momentRelu = 'relecture';

/** The document that a review froze, for as long as it is open. */
export function documentRelu(db: Database.Database, relu: Relu): unknown {
  const relecture = relectureDe(db, relu);
  if (relecture === null) throw EngineError.of('MOMENT_UNKNOWN', { moment: momentRelu });
  return JSON.parse(octetsEnRelecture(db, relecture).toString('utf8'));
}

/**
 * A référentiel at a moment: « brouillon », « relecture » (what is read, while it is in review), a version's number, the end of a day, or @SEQ,
 * as it was after that journal row.
 */
export function referentielAt(workspace: Workspace, id: string, moment: string): Referentiel {
  if (moment === 'brouillon') return readReferentiel(workspace.db, id);
  if (moment === momentRelu)
    return (documentRelu(workspace.db, { entity: 'referentiel', id }) as Document).referentiel;
  const then = rowsThen(workspace, { referentiel: id, entity: 'referentiel', id }, moment);
  if (then !== null) return assembleReferentiel(then, id);
  return (frozen(workspace, id, moment, 'referentiel') as Document).referentiel;
}

/** The same of a grid. */
export function grilleAt(
  workspace: Workspace,
  referentiel: string,
  id: string,
  moment: string,
): GrilleSansLien {
  if (moment === 'brouillon') return readSansLien(workspace.db, id);
  if (moment === momentRelu)
    return (documentRelu(workspace.db, { entity: 'grille', id }) as DocumentGrille).grille;
  const then = rowsThen(workspace, { referentiel, entity: 'grille', id }, moment);
  if (then !== null) return assembleGrille(then, id);
  return (frozen(workspace, id, moment, 'grille') as DocumentGrille).grille;
}
