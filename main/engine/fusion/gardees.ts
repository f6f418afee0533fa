import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rienDEcrit, type Ecrits, type FusionGardee } from '../../../shared/contract/answers/fusion.ts';
import type { Point, Reponse, Reponses } from '../../../shared/fusion/modele.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { effaceesDans } from '../personne/effacees.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { userFolder, writeUserFile } from '../workspace/user-folder.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Autre, Envoi, Source } from './autre.ts';
import type { Tiennent } from './deja-repondu.ts';
import type { Apercu } from './en-cours.ts';
import { motifDe } from './reponses.ts';

/**
 * A merge that is put aside, in the user’s folder: what was received, and what was answered, with what each point then asked. Once nothing of it is left
 * to decide, the answers alone: undone, whoever chooses the same source again finds them.
 */
interface Garde extends Omit<FusionGardee, 'id' | 'reste'>, Pick<Autre, 'tete' | 'portee'> {
  readonly sha256: string;
  /** Ids of persons who were erased in the file by then. */
  readonly effacees: readonly string[];
  readonly envoi: Envoi;
  readonly reponses: Reponses;
  readonly empreintes: Readonly<Record<string, string>>;
  readonly ecrits: Ecrits;
  readonly faite?: Faite;
}

/** Once it was carried out: its row of the journal, when (UTC), and how many points were then put off. */
interface Faite {
  readonly seq: number;
  readonly le: string;
  readonly reportes: number;
}

/** What is left of what was put aside: answers that hold, and those that do not, as they were given. */
export interface Reprise extends Tiennent, Pick<Garde, 'ecrits'> {
  readonly caduques: Reponses;
  /** Is it put aside, with what was received? */
  readonly gardee: boolean;
}

const dossier = (espace: string): string => join(userFolder(), 'reunions', espace);
const place = (espace: string, id: string): string => join(dossier(espace), id);
const [recu, dit] = ['recu', 'garde.json'];

/** As long as an identifier of the requests; the same source is put aside once. */
export const idDeGarde = (sha256: string): string => sha256.slice(0, 32);

function gardeeDite(
  id: string,
  { nom, gardeeLe, repondues, plusTard, questions, faite }: Garde,
  tient: (seq: number) => boolean,
): FusionGardee {
  const tenue = faite !== undefined && tient(faite.seq) ? faite : null;
  return {
    id,
    nom,
    gardeeLe: tenue?.le ?? gardeeLe,
    repondues,
    plusTard,
    questions,
    reste: tenue?.reportes ?? null,
  };
}

type DUneFenetre = Pick<Apercu, 'montres' | 'sues'>;

/** An answer, with what its point asked. */
type Repondues = Pick<Garde, 'reponses' | 'empreintes'>;

/**
 * What was answered now, over what was answered before. An answer of before stays while its point is not asked, since undoing a merge asks it again, and
 * while it asks something else: its words are offered again. To put off what they were written for is not to give them up. One that another window
 * gave was not known to this one (`sues`), which has not taken it back.
 */
function ensemble(avant: Repondues, reponses: Reponses, { montres, sues }: DUneFenetre): Repondues {
  const restent = Object.entries(avant.reponses).flatMap(([cle, reponse]): [string, Reponse][] => {
    const nouvelle = reponses[cle];
    const isDemandee = avant.empreintes[cle] === montres.get(cle);
    if (isDemandee && (nouvelle !== undefined || sues.has(cle))) return [];
    if (nouvelle === undefined) return [[cle, reponse]];
    return nouvelle.choix === 'plusTard' ? [[cle, { ...reponse, ...motifDe(nouvelle) }]] : [];
  });
  const tenues = new Map(restent);
  const dites = Object.entries(reponses).filter(([cle]) => montres.has(cle) && !tenues.has(cle));
  return {
    reponses: Object.fromEntries([...tenues, ...dites]),
    empreintes: Object.fromEntries([
      ...[...tenues.keys()].map((cle) => [cle, avant.empreintes[cle] ?? '']),
      ...dites.map(([cle]) => [cle, montres.get(cle) ?? '']),
    ]) as Garde['empreintes'],
  };
}

/**
 * Puts a merge aside, in place of what was kept of the same source. `points`: what it asks; `apercu`: what the window that answered was shown;
 * `ecrits`: what is typed besides; null: nothing was, since it was put aside. `faite`: it was carried out, but for what was put off.
 */
export function garder(
  { db, file }: Workspace,
  { autre, envoi, copier }: Source,
  points: readonly Point[],
  reponses: Reponses,
  apercu: DUneFenetre,
  ecrits: Ecrits | null,
  faite?: Faite,
): FusionGardee {
  const { id: espace } = readEspace(db, file);
  const id = idDeGarde(autre.sha256);
  const folder = place(espace, id);
  const avant = gardeeDe(espace, id)?.garde;
  const questions = points.filter(({ question }) => question !== null);
  const choix = questions.map(({ cle }) => reponses[cle]?.choix ?? null);
  const carried = faite ?? avant?.faite;
  const garde: Garde = {
    nom: autre.nom,
    sha256: autre.sha256,
    effacees: effaceesDans(db),
    tete: autre.tete,
    portee: autre.portee,
    gardeeLe: new Date().toISOString(),
    repondues: choix.filter((un) => un !== null && un !== 'plusTard').length,
    plusTard: choix.filter((un) => un === 'plusTard').length,
    questions: questions.length,
    envoi,
    ...ensemble(avant ?? { reponses: {}, empreintes: {} }, reponses, apercu),
    ecrits: ecrits ?? avant?.ecrits ?? rienDEcrit,
    ...(carried !== undefined && { faite: carried }),
  };
  withFileErrors(folder, () => {
    mkdirSync(folder, { recursive: true });
    if (faite?.reportes === 0) rmSync(join(folder, recu), { force: true });
    // Whole under its name, or not there: a copy that was cut is none.
    else if (!existsSync(join(folder, recu))) {
      copier(join(folder, `${recu}.en-cours`));
      renameSync(join(folder, `${recu}.en-cours`), join(folder, recu));
    }
  });
  writeUserFile(join(folder, dit), garde);
  return gardeeDite(id, garde, () => true);
}

/** What is kept of a merge; `fichier`: where what was received is, or null when the answers alone are. */
interface Gardee {
  readonly garde: Garde;
  readonly fichier: string | null;
}

/** Null when nothing is kept of it, or what is was cut. */
export function gardeeDe(espace: string, id: string): Gardee | null {
  const [file, fichier] = [dit, recu].map((nom) => join(place(espace, id), nom)) as [string, string];
  if (!existsSync(file)) return null;
  try {
    const garde = JSON.parse(readFileSync(file, 'utf8')) as Garde;
    return { garde, fichier: existsSync(fichier) ? fichier : null };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `tient`: does the merge of that row still hold? `isVue`: was all that it brings seen since, by other merges? There is then nothing to take up again. */
export function gardees(
  espace: string,
  tient: (seq: number) => boolean,
  isVue: (garde: Pick<Garde, 'tete' | 'portee'>) => boolean,
): readonly FusionGardee[] {
  if (!existsSync(dossier(espace))) return [];
  return readdirSync(dossier(espace))
    .flatMap((id): readonly FusionGardee[] => {
      const { garde, fichier } = gardeeDe(espace, id) ?? { fichier: null };
      return fichier === null || isVue(garde) ? [] : [gardeeDite(id, garde, tient)];
    })
    .toSorted((a, b) => (a.gardeeLe < b.gardeeLe ? 1 : -1));
}

/** @throws EngineError FUSION_GARDEE_ABSENTE */
export function gardee(espace: string, id: string): { readonly garde: Garde; readonly fichier: string } {
  const { garde, fichier } = gardeeDe(espace, id) ?? { fichier: null };
  if (fichier === null) throw EngineError.of('FUSION_GARDEE_ABSENTE', {});
  return { garde, fichier };
}

/** Answers that still hold: those whose point asks what it asked. What is no longer asked at all needs none. */
export function encoreValables(
  points: readonly Point[],
  empreinteDe: (point: Point) => string,
  { garde: { reponses, empreintes, ecrits }, fichier }: Gardee,
): Reprise {
  const tiennent: [string, Reponse][] = [];
  const caduques: [string, Reponse][] = [];
  for (const point of points) {
    const reponse = reponses[point.cle];
    if (reponse === undefined) continue;
    if (empreintes[point.cle] === empreinteDe(point)) tiennent.push([point.cle, reponse]);
    else caduques.push([point.cle, reponse]);
  }
  return {
    reponses: Object.fromEntries(tiennent),
    perimees: caduques.map(([cle]) => cle),
    caduques: Object.fromEntries(caduques),
    ecrits,
    gardee: fichier !== null,
  };
}

export function oublier(espace: string, id: string): void {
  const folder = place(espace, id);
  withFileErrors(folder, () => rmSync(folder, { recursive: true, force: true }));
}

/**
 * What was received before somebody was erased may know them, and may be under a password: all that was put aside before this file knew that they were
 * is forgotten. No hour says it, since a clock may have been wrong then.
 */
export function oublierLesEffacees({ db, file }: Workspace): void {
  const effacees = effaceesDans(db);
  const { id: espace } = readEspace(db, file);
  if (effacees.length === 0 || !existsSync(dossier(espace))) return;
  for (const id of readdirSync(dossier(espace))) {
    const sues = new Set(gardeeDe(espace, id)?.garde.effacees);
    // Whatever a cut left knows of nobody: it goes as well.
    if (effacees.some((personne) => !sues.has(personne))) oublier(espace, id);
  }
}
