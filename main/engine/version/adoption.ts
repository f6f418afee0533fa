import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { phraseDe } from '../../../shared/controles/phrases.ts';
import { versionDesRegles } from '../../../shared/controles/regles.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { sansRevision, type Revision } from '../../../shared/domain/revision.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { OperationName } from '../../../shared/domain/operations.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { sha256 } from '../canonical.ts';
import { decisionDe } from '../decision/decider.ts';
import { EngineError } from '../errors.ts';
import { documentOf, schemaVersion, type Held, type Subject } from '../exchange/json/document.ts';
import { validateAny, validOrRefused } from '../exchange/json/validate.ts';
import { commit, type CommitResult, type Frozen } from '../journal/commit.ts';
import { constatsAvantAdoption } from '../referentiel/controles.ts';
import type { Session } from '../session.ts';
import { provenanceOf } from './provenance.ts';
import { checkRevision, revisionEcrite, revisionEnLigne } from './revision.ts';
import { saidInLists } from './said.ts';
import { findVersion, frozenOctets, listVersions, type Adoptable } from './versions.ts';

/** By which decision, under which number, for which reason something is adopted. */
export type Acte = Pick<Request<'version.adopt'>, 'numero' | 'decision' | 'motif' | 'passerOutre'>;

type Adoptee = ItemRef & { readonly entity: Adoptable };

/** What is adopted, as a document has it. */
export interface Sujet<H extends Held> {
  readonly item: Adoptee;
  /** That it is of. */
  readonly referentiel: string;
  readonly subject: Subject<H>;
  /** What the rules find wrong in it, in words: asked for when it counts. */
  readonly erreurs: () => readonly string[];
  /** The review that its adoption closes. */
  readonly relecture?: string | null;
  /** Of a référentiel, why it is revised, and when it is to be looked at again. */
  readonly revision?: Revision | undefined;
}

/** What stands in the rows of a référentiel, which the rules look at. */
interface Redige {
  readonly item: Adoptee;
  readonly state: State;
  readonly referentiel: string;
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

/** Does a decision end what it is of? */
const metFin = ({ type }: Pick<Decision, 'type'>): boolean => type === 'suppression';

function checkNumero(versions: readonly VersionSummary[], numero: string): void {
  const same = versions.find((version) => compareNumeros(version.numero, numero) === 0);
  if (same !== undefined) throw EngineError.of('VERSION_EXISTS', { numero: same.numero });
  const last = versions.at(-1);
  if (last !== undefined && compareNumeros(numero, last.numero) < 0)
    throw EngineError.of('VERSION_NOT_AFTER', { numero, last: last.numero });
}

/** The same text is adopted again only to end what goes on, or to begin again what was ended. */
function checkNew(last: VersionSummary | undefined, empreinte: string, decision: Decision): void {
  if (last?.empreinte === empreinte && metFin(last.decision) === metFin(decision))
    throw EngineError.of('VERSION_UNCHANGED', { numero: last.numero });
}

/** As many as a person reads before going to see them all. */
const MOST_TOLD = 3;

/** Errors stop an adoption; a reason given sets them aside, and stays in the version and in the journal. */
function checkRules({ item, erreurs }: Pick<Sujet<Held>, 'item' | 'erreurs'>): void {
  const toutes = erreurs();
  if (toutes.length === 0) return;
  const code = item.entity === 'liste' ? 'LISTE_ERREURS' : 'CONTROLES_ERREURS';
  throw EngineError.of(code, { total: toutes.length, premieres: toutes.slice(0, MOST_TOLD) });
}

/** What the rules find wrong in what would be adopted. */
export const erreursRedigees =
  ({ state, referentiel, item }: Redige): Sujet<Held>['erreurs'] =>
  () =>
    constatsAvantAdoption(state, referentiel, item)
      .filter(({ niveau }) => niveau === 'erreur')
      .map(phraseDe);

function checkValid(octets: Buffer): void {
  validOrRefused(validateAny(JSON.parse(octets.toString('utf8'))));
}

/** Read back before the transaction ends: what cannot be read again, or is not what was hashed, is not adopted. */
function checkFrozen(db: Database.Database, { item, numero }: Prete): void {
  checkValid(frozenOctets(db, findVersion(db, item.id, numero, item.entity)));
}

/** A version that only waits to be written. */
export interface Prete {
  readonly item: Adoptee;
  readonly numero: string;
  readonly change: Change;
  readonly frozen: Frozen;
}

/**
 * Makes a version of a draft, under a number, by a decision. The document names the journal's head just before its adoption, and the
 * adoption's row names the document's SHA-256: each anchors the other.
 */
export function prete<H extends Held>(
  { workspace }: Session,
  { item, referentiel, subject, erreurs, relecture = null, revision = sansRevision }: Sujet<H>,
  { numero, decision: acte, motif, passerOutre }: Acte,
): Prete {
  const { entity } = item;
  const versions = listVersions(workspace.db, item.id, entity);
  checkNumero(versions, numero);
  const previous = versions.at(-1);
  const id = uuid();
  const decision = decisionDe(workspace.db, acte, {
    sujet: entity,
    id: item.id,
    referentiel,
    held: subject.held,
  });
  checkNew(previous, subject.empreinte, decision);
  if (passerOutre === null) checkRules({ item, erreurs });
  if (entity === 'referentiel')
    checkRevision(revision, previous === undefined || metFin(previous.decision), decision);
  const { octets } = documentOf(subject, provenanceOf(workspace), {
    statut: 'adoptee',
    id,
    numero,
    decision,
    motif,
    ...revisionEcrite(revision),
    regles: versionDesRegles,
    ...(passerOutre === null ? {} : { passerOutre }),
    ...(previous === undefined
      ? {}
      : { precedente: { id: previous.id, numero: previous.numero, empreinte: previous.empreinte } }),
  });
  checkValid(octets);
  const after: JsonObject = {
    referentiel: entity === 'referentiel' ? item.id : null,
    grille: entity === 'grille' ? item.id : null,
    liste: entity === 'liste' ? item.id : null,
    ordre: versions.length + 1,
    numero,
    decision: decision as unknown as JsonObject,
    motif,
    ...revisionEnLigne(revision),
    passerOutre,
    schema: schemaVersion,
    sha256: sha256(octets),
    empreinte: subject.empreinte,
    regles: versionDesRegles,
    relecture,
    ...saidInLists(subject.held),
  };
  return {
    item,
    numero,
    change: { entity: 'version', id, before: null, after },
    frozen: { table: 'document', id, octets },
  };
}

/** Freezes versions for ever, all of them in one gesture, or none; `avec`: what they stand under, if they are the first. */
export function freeze(
  { workspace, gesture, replica }: Session,
  op: OperationName,
  motif: string,
  pretes: readonly Prete[],
  avec: readonly Change[] = [],
): CommitResult {
  const changes = [...pretes.map(({ change }) => change), ...avec];
  const frozen = pretes.map((one) => one.frozen);
  return commit(workspace, gesture(op, changes, motif), replica, frozen, (db) => {
    for (const one of pretes) checkFrozen(db, one);
  });
}
