import { writeFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { commit, type CommitResult } from '../../main/engine/journal/commit.ts';
import { appliquer, type Faite } from '../../main/engine/fusion/appliquer.ts';
import type { Source } from '../../main/engine/fusion/autre.ts';
import { contenuDe } from '../../main/engine/fusion/contenu.ts';
import { faceA } from '../../main/engine/fusion/examiner.ts';
import { sourceDeFichier } from '../../main/engine/fusion/fichier.ts';
import { preparee, preparer, type Preparation } from '../../main/engine/fusion/preparer.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import { quietTask } from '../../main/engine/task.ts';
import { adoptVersion } from '../../main/engine/version/adopt.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import type { FusionPreparee } from '../../shared/contract/answers/fusion.ts';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import type { Session } from '../../main/engine/session.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import type { PlanDeFusion, Point, Reponse, Reponses } from '../../shared/fusion/modele.ts';
import { operationOn } from '../../shared/edit/edit.ts';
import { removeItem } from '../../shared/edit/removal.ts';
import { openExample } from './open-example.ts';
import { leaveSession, reopened, temporaryFolder, type TemporaryFolder } from './workspace.ts';
import { readState } from './whole-state.ts';

/** The file of a session as it is now, under another name. */
export function copieDe({ workspace }: Session, to: string): string {
  writeFileSync(to, workspace.db.serialize());
  return to;
}

/** The same file in the hands of somebody else, who opens it. */
export function copieOuverte(session: Session, to: string, nom: string): Session {
  const autre = reopened(copieDe(session, to));
  autre.author = { ...autre.author, id: crypto.randomUUID(), nom };
  return autre;
}

export interface DeuxCopies {
  readonly a: Session;
  readonly b: Session;
  readonly folder: TemporaryFolder;
  readonly fermer: () => void;
}

/** The example and what `semer` puts in it, and the copy that Bruno has of it, until they are closed. */
export function deuxCopies(semer: (session: Session) => void = () => undefined): DeuxCopies {
  const { session: a } = openExample();
  const folder = temporaryFolder();
  semer(a);
  const b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
  const fermer = (): void => {
    leaveSession(b);
    leaveSession(a);
    folder.remove();
  };
  return { a, b, folder, fermer };
}

let copies = 0;

/** What one holds, read by another. */
export async function lue(ici: Session, la: Session, folder: TemporaryFolder): Promise<Source> {
  return sourceDeFichier(ici.workspace.db, copieDe(la, folder.at(`recu-${++copies}.cpne`)));
}

/** What `voir` makes, while it is open, of what is to come from another copy. */
export async function etudiee<T>(
  ici: Session,
  la: Session,
  folder: TemporaryFolder,
  voir: (preparation: Preparation, envoi: Source['envoi']) => T,
): Promise<T> {
  return etudier(ici, await lue(ici, la, folder), voir);
}

/** What `voir` makes of what is to come from what was received, which is then closed. */
function etudier<T>(
  ici: Session,
  { autre, envoi, fermer }: Source,
  voir: (preparation: Preparation, envoi: Source['envoi']) => T,
): T {
  try {
    return voir(preparer(ici.workspace, autre, faceA(ici.workspace, autre)), envoi);
  } finally {
    fermer();
  }
}

/** How what is to come is shown, when nothing of it was answered before. */
export function vueDe(
  { workspace }: Session,
  preparation: Preparation,
  envoi: Source['envoi'],
): FusionPreparee {
  const { autre, face, plan } = preparation;
  const contenu = contenuDe(workspace.db, autre, face, envoi, plan.comptes);
  return preparee(workspace, preparation, contenu, null);
}

/** What one is shown of what another has, before anything is written. */
export const montree = (ici: Session, la: Session, folder: TemporaryFolder): Promise<FusionPreparee> =>
  etudiee(ici, la, folder, (preparation, envoi) => vueDe(ici, preparation, envoi));

export type Repondre = (point: Point) => Reponse | undefined;

const reponsesDe = ({ points }: PlanDeFusion, repondre: Repondre): Reponses =>
  Object.fromEntries(
    points.flatMap((point) => {
      const reponse = repondre(point);
      return reponse === undefined ? [] : [[point.cle, reponse]];
    }),
  );

export interface Reunie {
  readonly faite: Faite;
  readonly gestes: readonly CommitResult[];
  readonly plan: PlanDeFusion;
}

/** One takes in what another has, answering as said; by default nothing that is asked is answered. */
export const reunir = async (
  ici: Session,
  la: Session,
  folder: TemporaryFolder,
  repondre: Repondre = () => undefined,
): Promise<Reunie> => reunirAvec(ici, await lue(ici, la, folder), repondre);

/** The same, of what was received in any way. */
export function reunirAvec(ici: Session, source: Source, repondre: Repondre): Reunie {
  return etudier(ici, source, ({ autre, plan }) => {
    const gestes: CommitResult[] = [];
    const reponses = reponsesDe(plan, repondre);
    const faite = appliquer(
      ici,
      autre,
      () => reponses,
      null,
      (geste) => void gestes.push(geste),
    );
    return { plan, faite, gestes };
  });
}

export interface ReunieVue {
  readonly vue: FusionPreparee;
  readonly faite: Faite;
}

/** As `reunir`, by whoever is shown it: what was answered before is already answered, and stands unless it is answered anew. */
export function reunirVue(
  ici: Session,
  la: Session,
  folder: TemporaryFolder,
  repondre: Repondre = () => undefined,
): Promise<ReunieVue> {
  return etudiee(ici, la, folder, (preparation, envoi) => {
    const vue = vueDe(ici, preparation, envoi);
    const reponses = { ...vue.reponses, ...reponsesDe(preparation.plan, repondre) };
    const faite = appliquer(
      ici,
      preparation.autre,
      () => reponses,
      null,
      () => undefined,
    );
    return { vue, faite };
  });
}

/** Somebody changes fields of an item, for a reason. */
export function changer(
  session: Session,
  entity: EntityName,
  id: string,
  after: JsonObject,
  motif: string | null = null,
): void {
  const { workspace, gesture, replica } = session;
  const names = Object.keys(after);
  const row = workspace.db
    .prepare(`SELECT ${names.join(', ')} FROM ${entity} WHERE id = ?`)
    .get(id) as JsonObject;
  const op = operationOn(entity, 'item.changed');
  commit(workspace, gesture(op, [{ entity, id, before: row, after }], motif), replica);
}

/** Somebody adds a criterion under a competence; its id. */
export function ajouter(
  { workspace, gesture, replica }: Session,
  competence: string,
  libelle: string,
): string {
  const id = uuid();
  const after = { competence, rang: 'aZ', code: null, libelle, aVerifier: null };
  commit(workspace, gesture('item.added', [{ entity: 'critere', id, before: null, after }], null), replica);
  return id;
}

/** Somebody removes an item, with all that depends on it. */
export function retirer({ workspace, gesture, replica }: Session, entity: EntityName, id: string): void {
  const { op, changes } = removeItem(readState(workspace.db), { entity, id });
  commit(workspace, gesture(op, changes, null), replica);
}

/** Somebody adopts a version of a référentiel: of the first, unless another is said. */
export function adopter(
  session: Session,
  { ref = listReferentiels(session.workspace.db)[0]?.id ?? '', numero = '1.0', date = '2026-06-18' } = {},
): void {
  adoptVersion(session, {
    grilles: {},
    ref,
    numero,
    revision: { causes: [], prochaineRevision: null },
    decision: { type: 'creation', date, ref: 'Relevé n° 4' },
    motif: 'Adoption en séance',
    passerOutre: 'Essai',
  });
}

/** Ids of all items of a kind, in an order of their own. */
export const idsDe = ({ workspace: { db } }: Session, entity: EntityName): readonly string[] =>
  db.prepare(`SELECT id FROM ${entity} ORDER BY id`).pluck().all() as string[];

/** Ids of the compétences of a référentiel, in an order of their own. */
export const competencesDe = ({ workspace: { db } }: Session, referentiel: string): readonly string[] =>
  db
    .prepare(
      `SELECT competence.id FROM competence LEFT JOIN bloc ON bloc.id = competence.bloc
       WHERE coalesce(competence.referentiel, bloc.referentiel) = ? ORDER BY 1`,
    )
    .pluck()
    .all(referentiel) as string[];

/** The wording of a compétence in a copy. */
export const libelleDe = ({ workspace: { db } }: Session, id: string): string =>
  db.prepare('SELECT libelle FROM competence WHERE id = ?').pluck().get(id) as string;

/** What verification finds in a file as it is now. */
export const relevesDe = async (session: Session, folder: TemporaryFolder): Promise<readonly Finding[]> =>
  (await verifyFile(copieDe(session, folder.at(`a-verifier-${++copies}.cpne`)), quietTask)).findings;
