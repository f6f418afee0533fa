import type Database from 'better-sqlite3';
import type { GrilleVersion } from '../../../shared/contract/answers/grille.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { assembleReferentiel, rangsOfTree, rowsOfTree, stateOfRows } from '../../../shared/document/rows.ts';
import { flatten } from '../../../shared/document/tree.ts';
import { isPartOf } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import type {
  Document,
  DocumentGrille,
  LienReferentiel,
  Referentiel,
} from '../../../shared/generated/document.ts';
import type { Relu } from '../../../shared/relecture/modele.ts';
import { jourDe } from '../decision/decider.ts';
import { EngineError } from '../errors.ts';
import { subjectOf, subjectOfGrille } from '../exchange/json/document.ts';
import type { CommitResult } from '../journal/commit.ts';
import { readSansLien, resolveGrille } from '../referentiel/grilles.ts';
import { readDraft, resolveReferentiel } from '../referentiel/queries.ts';
import { relectureAClore } from '../relecture/clore.ts';
import type { Session } from '../session.ts';
import { erreursRedigees, freeze, prete, type Acte, type Prete, type Sujet } from './adoption.ts';
import { grilleVersion } from './grilles.ts';
import { findVersion, frozenOctets, listVersions } from './versions.ts';

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

/** The draft of a grid that is adopted, and the rows that it is checked in. */
interface SujetDeGrille extends Sujet<Pick<DocumentGrille, 'grille'>> {
  readonly item: Relu;
  readonly state: State;
}

/** The draft of a grid, as what it evaluates has it. */
function sujetPour(db: Database.Database, id: string, lien: LienReferentiel, state: State): SujetDeGrille {
  const subject = subjectOfGrille({ ...readSansLien(db, id), referentiel: lien });
  const redige = { item: { entity: 'grille', id } as const, state, referentiel: lien.id };
  return { ...redige, subject, erreurs: erreursRedigees(redige) };
}

/** The same, for a version of its référentiel that is adopted. */
export function sujetDeGrille(
  db: Database.Database,
  { ref, designation, pour }: Request<'grille.situation'>,
): SujetDeGrille {
  const { id: referentiel, intitule } = resolveReferentiel(db, ref);
  const { id } = resolveGrille(db, referentiel, designation);
  const last = listVersions(db, referentiel).at(-1);
  if (last === undefined) throw EngineError.of('GRILLE_SANS_VERSION', { intitule });
  const version = pour === null ? last : findVersion(db, referentiel, pour);
  const evalue = (JSON.parse(frozenOctets(db, version).toString('utf8')) as Document).referentiel;
  const { numero, empreinte } = version;
  const lien = { id: referentiel, intitule: evalue.intitule, numero, empreinte };
  return sujetPour(db, id, lien, stateWith(readDraft(db, referentiel), evalue));
}

/** The review of the grid that its adoption closes. */
const aClore = (db: Database.Database, { item, state, subject }: SujetDeGrille): string | null =>
  relectureAClore(db, item, state, subject);

export interface Adopted<V> {
  readonly version: V;
  readonly result: CommitResult;
}

/** Nobody decides how to evaluate a text before that text is decided. */
function checkOrder(db: Database.Database, { referentiel, subject }: SujetDeGrille, date: string): void {
  const { numero = '' } = subject.held.grille.referentiel;
  const { decision } = findVersion(db, referentiel, numero);
  if (date < decision.date)
    throw EngineError.of('GRILLE_AVANT_SA_VERSION', { numero, date, decidee: decision.date });
}

/**
 * Adopts the draft of a grid, for a version of its référentiel that is adopted: what its document names never changes, whatever becomes
 * of the draft of the référentiel.
 */
export function adoptGrille(session: Session, request: Request<'grille.adopt'>): Adopted<GrilleVersion> {
  const { db } = session.workspace;
  const jour = jourDe(db, request.decision);
  const sujet = sujetDeGrille(db, request);
  checkOrder(db, sujet, jour);
  const one = prete(session, { ...sujet, relecture: aClore(db, sujet) }, request);
  const result = freeze(session, 'grille.adoptee', request.motif, [one]);
  return { version: grilleVersion(db, sujet.referentiel, one.change.id), result };
}

/** A grid that is adopted with its référentiel keeps the reason given if something is wrong in it too. */
function preteAvec(session: Session, sujet: SujetDeGrille, acte: Acte): Prete {
  const { passerOutre } = acte;
  const needed = passerOutre !== null && sujet.erreurs().length > 0 ? passerOutre : null;
  try {
    const relecture = aClore(session.workspace.db, sujet);
    return prete(session, { ...sujet, relecture }, { ...acte, passerOutre: needed });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { intitule } = sujet.subject.held.grille;
    throw EngineError.of('GRILLE_REFUSEE', { intitule, why: error.message }, error);
  }
}

/** Adopts the draft of a référentiel, and with it, in one gesture, those of its grids that are named: all of them or nothing. */
export function adoptVersion(
  session: Session,
  { ref, grilles, revision, ...acte }: Request<'version.adopt'>,
): Adopted<VersionSummary> & { readonly grilles: readonly GrilleVersion[] } {
  const { db } = session.workspace;
  jourDe(db, acte.decision);
  const { id } = resolveReferentiel(db, ref);
  const state = readDraft(db, id);
  const referentiel = assembleReferentiel(state, id);
  const subject = subjectOf(referentiel);
  const { numero } = acte;
  const item = { entity: 'referentiel', id } as const;
  const relecture = relectureAClore(db, item, state, subject);
  const lui = prete(
    session,
    {
      item,
      referentiel: id,
      subject,
      erreurs: erreursRedigees({ item, state, referentiel: id }),
      relecture,
      revision,
    },
    acte,
  );
  const lien = { id, intitule: referentiel.intitule, numero, empreinte: subject.empreinte };
  const siennes = Object.entries(grilles).map(([grille, sien]) =>
    preteAvec(session, sujetPour(db, resolveGrille(db, id, grille).id, lien, state), {
      ...acte,
      numero: sien,
    }),
  );
  const op = siennes.length === 0 ? 'version.adopted' : 'ensemble.adopte';
  const result = freeze(session, op, acte.motif, [lui, ...siennes]);
  return {
    version: findVersion(db, id, numero),
    grilles: siennes.map(({ change }) => grilleVersion(db, id, change.id)),
    result,
  };
}
