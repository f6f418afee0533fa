import type { FusionPreparee, PointDit } from '../../../shared/contract/answers/fusion.ts';
import {
  compterPris,
  seraitRetabli,
  type ComptesDePris,
  type Point,
  type Reponse,
  type Reponses,
} from '../../../shared/fusion/modele.ts';
import { pointsDe } from './filtre.ts';
import type { Existences } from '../../../shared/i18n/fr/screens/fusion/reunir.ts';

/** What becomes of a point as things are answered now. */
export type Sort = 'aDecider' | 'pris' | 'garde' | 'autre' | 'plusTard';

const sorts: Readonly<Record<Reponse['choix'], Sort>> = {
  leur: 'pris',
  notre: 'garde',
  autre: 'autre',
  plusTard: 'plusTard',
};

/** A question waits until it is answered; what comes in by itself is taken until somebody says otherwise. */
export function sortDe({ question }: Point, reponse: Reponse | undefined): Sort {
  if (reponse !== undefined) return sorts[reponse.choix];
  return question === null ? 'pris' : 'aDecider';
}

/** The answer, with why: '' for no reason. */
export function avecMotif(reponse: Reponse, dit: string): Reponse {
  const { motif: _, ...sansMotif } = reponse;
  return dit.trim() === '' ? sansMotif : { ...sansMotif, motif: dit.trim() };
}

/** An answer to each of these points, by its key; with null, they are as if nothing had been said. */
export function repondre(
  reponses: Reponses,
  points: readonly Point[],
  reponse: (cle: string) => Reponse | null,
): Reponses {
  const cles = new Set(points.map(({ cle }) => cle));
  const autres = Object.entries(reponses).filter(([cle]) => !cles.has(cle));
  const dites = [...cles].flatMap((cle) => {
    const dite = reponse(cle);
    return dite === null ? [] : [[cle, dite] as const];
  });
  return Object.fromEntries([...autres, ...dites]);
}

export interface Bilan extends ComptesDePris {
  /** What is to be decided: what is asked, and what is again, though it would come by itself. */
  readonly questions: number;
  /** Of those, how many were decided, and how many put off. */
  readonly repondues: number;
  readonly plusTard: number;
  readonly refuses: number;
  readonly reportes: number;
  /** Of those put off, what would have come by itself, and was to be decided by nobody. */
  readonly attendent: number;
}

/** What would be done of all points: each is taken, refused or put off; one that waits is put off. */
export function bilanDe(plan: Pick<FusionPreparee, 'points' | 'perimees'>, reponses: Reponses): Bilan {
  const { points } = plan;
  const aDecider = new Set(pointsDe(plan, 'questions'));
  const dits = points.map((point) => sortDe(point, reponses[point.cle]));
  const compte = (...des: readonly Sort[]): number => dits.filter((sort) => des.includes(sort)).length;
  const pris = points.filter((_, i) => dits[i] === 'pris' || dits[i] === 'autre');
  const poses = points.flatMap((point, i) => (aDecider.has(point) ? (dits[i] ?? []) : []));
  const plusTard = poses.filter((sort) => sort === 'plusTard').length;
  return {
    questions: poses.length,
    repondues: poses.length - plusTard - compte('aDecider'),
    plusTard,
    ...compterPris(pris, ({ cle }) => reponses[cle]),
    refuses: compte('garde'),
    reportes: compte('plusTard', 'aDecider'),
    attendent: compte('plusTard') - plusTard,
  };
}

/** The next question that waits, after that point and round to it; null when none does. */
export function questionSuivante(
  montres: readonly PointDit[],
  reponses: Reponses,
  apres: string | null,
): PointDit | null {
  const place = montres.findIndex(({ cle }) => cle === apres);
  const enOrdre = [...montres.slice(place + 1), ...montres.slice(0, place + 1)];
  return enOrdre.find((point) => sortDe(point, reponses[point.cle]) === 'aDecider') ?? null;
}

/** The one beside, in what is shown; null at either end. */
export function voisin(montres: readonly PointDit[], cle: string, pas: 1 | -1): PointDit | null {
  const place = montres.findIndex((point) => point.cle === cle);
  return place === -1 ? null : (montres[place + pas] ?? null);
}

/** What goes from here, and what comes back, as things are answered now. */
export function existencesPrises(points: readonly PointDit[], reponses: Reponses): Existences {
  const pris = points.filter(
    (point) => point.sorte === 'retrait' && sortDe(point, reponses[point.cle]) === 'pris',
  );
  const noms = (desquels: readonly PointDit[]): readonly string[] => desquels.map(({ nom }) => nom);
  return {
    retraits: noms(pris.filter((point) => !seraitRetabli(point))),
    retours: noms(pris.filter(seraitRetabli)),
  };
}

/** What comes and no undo takes away again, wherever it stands. */
export const definitifsPris = (points: readonly PointDit[], reponses: Reponses): PointDit['definitifs'] =>
  points.flatMap((point) =>
    ['pris', 'autre'].includes(sortDe(point, reponses[point.cle])) ? point.definitifs : [],
  );

/** Was nothing answered to it, or « later »? */
export const attend = (point: Point, reponse: Reponse | undefined): boolean =>
  ['aDecider', 'plusTard'].includes(sortDe(point, reponse));

/** How many points, whose answer holds no longer, still wait for another. */
export function compterPerimees(
  { points, perimees }: Pick<FusionPreparee, 'points' | 'perimees'>,
  reponses: Reponses,
): number {
  const cles = new Set(perimees);
  return points.filter((point) => cles.has(point.cle) && attend(point, reponses[point.cle])).length;
}
