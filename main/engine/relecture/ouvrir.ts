import { v7 as uuid } from 'uuid';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Change, Gesture } from '../../../shared/domain/gesture.ts';
import { sha256 } from '../canonical.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { documentOf, schemaVersion } from '../exchange/json/document.ts';
import { validateAny, validateDraft, validOrRefused } from '../exchange/json/validate.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { one } from '../workspace/statements.ts';
import { provenanceOf } from '../version/provenance.ts';
import { jourDOuverture, octetsEnRelecture, relectureDe } from './relectures.ts';
import { reluDesigne, sujetRelu } from './relu.ts';

/** A gesture whose change says when it was made. */
function dated(session: Session, op: Gesture['op'], reason: string, change: (at: string) => Change): Gesture {
  const gesture = session.gesture(op, [], reason);
  return { ...gesture, changes: [change(gesture.at)] };
}

/**
 * Puts a draft in review: its document is frozen as it is, and nothing of it changes until the review is withdrawn or adopted. A draft
 * that breaks rules may be: that is what a review is for; one that no document of the schema could say may not.
 */
export function ouvrirRelecture(
  session: Session,
  { objet, avisPourLe, ...asked }: Request<'relecture.ouvrir'>,
): CommitResult {
  const { workspace, replica } = session;
  const { db } = workspace;
  if (avisPourLe !== null) checkDate(avisPourLe);
  const { relu, intitule } = reluDesigne(db, asked);
  const deja = relectureDe(db, relu);
  if (deja !== null)
    throw EngineError.of('RELECTURE_DEJA_OUVERTE', {
      intitule,
      objet: deja.objet,
      depuis: jourDOuverture(deja),
    });
  const id = uuid();
  const subject = sujetRelu(db, relu);
  const { document, octets } = documentOf(subject, provenanceOf(workspace), {
    statut: 'enRelecture',
    id,
    motif: objet,
  });
  validOrRefused(validateDraft(document));
  const sql = `SELECT coalesce(max(tour), 0) + 1 AS tour FROM relecture WHERE ${relu.entity} = ?`;
  const { tour } = one(db, sql, [relu.id]) as { tour: number };
  const gesture = dated(session, 'relecture.ouverte', objet, (at) => ({
    entity: 'relecture',
    id,
    before: null,
    after: {
      referentiel: null,
      grille: null,
      [relu.entity]: relu.id,
      tour,
      objet,
      ouverteLe: at,
      avisPourLe,
      schema: schemaVersion,
      sha256: sha256(octets),
      empreinte: subject.empreinte,
      retrait: null,
    },
  }));
  return commit(workspace, gesture, replica, [{ table: 'instantane', id, octets }], () => {
    const gelee = relectureDe(db, relu);
    if (gelee === null) throw new Error(`relecture ${id}: not open once written`);
    validOrRefused(validateAny(JSON.parse(octetsEnRelecture(db, gelee).toString('utf8'))));
  });
}

/** Withdraws the review of a draft, which can then be changed again. What was said stays, and is still dealt with. */
export function retirerRelecture(
  session: Session,
  { motif, ...asked }: Request<'relecture.retirer'>,
): CommitResult {
  const { workspace, replica } = session;
  const { relu, intitule } = reluDesigne(workspace.db, asked);
  const relecture = relectureDe(workspace.db, relu);
  if (relecture === null) throw EngineError.of('RELECTURE_AUCUNE', { intitule });
  const gesture = dated(session, 'relecture.retiree', motif, (at) => ({
    entity: 'relecture',
    id: relecture.id,
    before: { retrait: null },
    after: { retrait: { le: at, motif } },
  }));
  return commit(workspace, gesture, replica);
}
