import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { phraseDe } from '../../../shared/controles/phrases.ts';
import { versionDesRegles } from '../../../shared/controles/regles.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { sha256 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { documentOf, schemaVersion, type Held } from '../exchange/json/document.ts';
import { validateAny, validOrRefused } from '../exchange/json/validate.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { constatsAvantAdoption } from '../referentiel/controles.ts';
import type { Session } from '../session.ts';
import { provenanceOf } from './provenance.ts';
import { findVersion, frozenOctets, listVersions, type Adoptable } from './versions.ts';

/** By which decision, under which number, for which reason something is adopted. */
type Acte = Pick<Request<'version.adopt'>, 'numero' | 'decision' | 'motif' | 'passerOutre'>;

/** What is adopted, and the rows that the rules look at. */
export interface Sujet<S extends Parameters<typeof documentOf>[0]> {
  readonly item: ItemRef & { readonly entity: Adoptable };
  readonly subject: S;
  readonly state: State;
  readonly referentiel: string;
}

export interface Adopted<V extends VersionSummary = VersionSummary> {
  readonly version: V;
  readonly result: CommitResult;
}

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
function checkRules(state: State, referentiel: string, item: ItemRef): void {
  const constats = constatsAvantAdoption(state, referentiel, item);
  const erreurs = constats.filter(({ niveau }) => niveau === 'erreur');
  if (erreurs.length === 0) return;
  const premieres = erreurs.slice(0, MOST_TOLD).map(phraseDe);
  throw EngineError.of('CONTROLES_ERREURS', { total: erreurs.length, premieres });
}

function checkValid(octets: Buffer): void {
  validOrRefused(validateAny(JSON.parse(octets.toString('utf8'))));
}

/** Read back before the transaction ends: what cannot be read again, or is not what was hashed, is not adopted. */
function checkFrozen(db: Database.Database, { entity, id }: Sujet<never>['item'], numero: string): void {
  checkValid(frozenOctets(db, findVersion(db, id, numero, entity)));
}

/** Refuses a date that is in no calendar, before anything is read. */
export function checkDecision({ decision }: Acte): void {
  if (!isCalendarDate(decision.date)) throw EngineError.of('DATE_IMPOSSIBLE', { date: decision.date });
}

/** What lists say of a version of a grid, in its row too. */
function saidInLists(held: Held): JsonObject {
  if (!('grille' in held)) return { intitule: null, voies: null, pour: null };
  const { intitule, voies, referentiel } = held.grille;
  return { intitule, voies, pour: { ...referentiel } };
}

/**
 * Freezes a draft for ever under a number, by a decision. The document names the journal's head just before its adoption, and the
 * adoption's row names the document's SHA-256: each anchors the other.
 */
export function adopt<S extends Parameters<typeof documentOf>[0]>(
  session: Session,
  { item, subject, state, referentiel }: Sujet<S>,
  { numero, decision: acte, motif, passerOutre }: Acte,
): Adopted {
  const { workspace } = session;
  const { entity } = item;
  const versions = listVersions(workspace.db, item.id, entity);
  checkNew(versions, numero, subject.empreinte);
  if (passerOutre === null) checkRules(state, referentiel, item);
  const previous = versions.at(-1);
  const id = uuid();
  const decision: Decision = { forme: 'constatee', ...acte };
  const { octets } = documentOf(subject, provenanceOf(workspace), {
    statut: 'adoptee',
    id,
    numero,
    decision,
    motif,
    regles: versionDesRegles,
    ...(passerOutre === null ? {} : { passerOutre }),
    ...(previous === undefined
      ? {}
      : { precedente: { id: previous.id, numero: previous.numero, empreinte: previous.empreinte } }),
  });
  checkValid(octets);
  const frozen: JsonObject = {
    referentiel: entity === 'referentiel' ? item.id : null,
    grille: entity === 'grille' ? item.id : null,
    ordre: versions.length + 1,
    numero,
    decision: { ...decision },
    motif,
    passerOutre,
    schema: schemaVersion,
    sha256: sha256(octets),
    empreinte: subject.empreinte,
    regles: versionDesRegles,
    ...saidInLists(subject.held),
  };
  const change = { entity: 'version', id, before: null, after: frozen } as const;
  const op = entity === 'grille' ? 'grille.adoptee' : 'version.adopted';
  const gesture = session.gesture(op, [change], motif);
  const result = commit(workspace, gesture, session.replica, { version: id, octets }, (db) =>
    checkFrozen(db, item, numero),
  );
  return { version: findVersion(workspace.db, item.id, numero, entity), result };
}
