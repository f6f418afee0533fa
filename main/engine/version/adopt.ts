import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { phraseDe } from '../../../shared/controles/phrases.ts';
import { versionDesRegles } from '../../../shared/controles/regles.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { EngineError } from '../errors.ts';
import { sha256 } from '../canonical.ts';
import { documentOf, schemaVersion, subjectOf } from '../exchange/json/document.ts';
import { validateDocument, validOrRefused } from '../exchange/json/validate.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { constatsAvantAdoption } from '../referentiel/controles.ts';
import { readState, resolveReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { provenanceOf } from './provenance.ts';
import { findVersion, frozenOctets, listVersions } from './versions.ts';

/** « 1 », « 1.0 » and « 1.0.0 » are one number; 2.10 comes after 2.9. */
function compareNumeros(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function checkNew(versions: readonly VersionSummary[], numero: string, empreinte: string): void {
  const same = versions.find((version) => compareNumeros(version.numero, numero) === 0);
  if (same !== undefined) throw EngineError.of('VERSION_EXISTS', { numero: same.numero });
  const last = versions.at(-1);
  if (last === undefined) return;
  if (compareNumeros(numero, last.numero) < 0)
    throw EngineError.of('VERSION_NOT_AFTER', { numero, last: last.numero });
  if (last.empreinte === empreinte) throw EngineError.of('VERSION_UNCHANGED', { numero: last.numero });
}

/** As many as a person reads before going to see them all. */
const MOST_TOLD = 3;

/** Errors stop an adoption; a reason given sets them aside, and stays in the version and in the journal. */
function checkRules(state: State, referentiel: string): void {
  const constats = constatsAvantAdoption(state, referentiel, { entity: 'referentiel', id: referentiel });
  const erreurs = constats.filter(({ niveau }) => niveau === 'erreur');
  if (erreurs.length === 0) return;
  const premieres = erreurs.slice(0, MOST_TOLD).map(phraseDe);
  throw EngineError.of('CONTROLES_ERREURS', { total: erreurs.length, premieres });
}

function checkValid(octets: Buffer): void {
  validOrRefused(validateDocument(JSON.parse(octets.toString('utf8'))));
}

/** Read back before the transaction ends: what cannot be read again, or is not what was hashed, is not adopted. */
function checkFrozen(db: Database.Database, referentiel: string, numero: string): void {
  checkValid(frozenOctets(db, findVersion(db, referentiel, numero)));
}

/**
 * Freezes the draft for ever under a number, by a decision. The document names the journal's head just before its adoption, and
 * the adoption's row names the document's SHA-256: each anchors the other.
 */
export function adoptVersion(
  session: Session,
  request: Request<'version.adopt'>,
): { readonly version: VersionSummary; readonly result: CommitResult } {
  const { workspace } = session;
  if (!isCalendarDate(request.decision.date))
    throw EngineError.of('DATE_IMPOSSIBLE', { date: request.decision.date });
  const { id: referentiel } = resolveReferentiel(workspace.db, request.ref);
  const state = readState(workspace.db, referentiel);
  const subject = subjectOf(assembleReferentiel(state, referentiel));
  const versions = listVersions(workspace.db, referentiel);
  checkNew(versions, request.numero, subject.empreinte);
  if (request.passerOutre === null) checkRules(state, referentiel);
  const previous = versions.at(-1);
  const id = uuid();
  const decision: Decision = { forme: 'constatee', ...request.decision };
  const { octets } = documentOf(subject, provenanceOf(workspace), {
    statut: 'adoptee',
    id,
    numero: request.numero,
    decision,
    motif: request.motif,
    regles: versionDesRegles,
    ...(request.passerOutre === null ? {} : { passerOutre: request.passerOutre }),
    ...(previous === undefined
      ? {}
      : { precedente: { id: previous.id, numero: previous.numero, empreinte: previous.empreinte } }),
  });
  checkValid(octets);
  const frozen: JsonObject = {
    referentiel,
    ordre: versions.length + 1,
    numero: request.numero,
    decision: { ...decision },
    motif: request.motif,
    passerOutre: request.passerOutre,
    schema: schemaVersion,
    sha256: sha256(octets),
    empreinte: subject.empreinte,
    regles: versionDesRegles,
  };
  const gesture = session.gesture(
    'version.adopted',
    [{ entity: 'version', id, before: null, after: frozen }],
    request.motif,
  );
  const result = commit(workspace, gesture, session.replica, { version: id, octets }, (db) =>
    checkFrozen(db, referentiel, request.numero),
  );
  return { version: findVersion(workspace.db, referentiel, request.numero), result };
}
