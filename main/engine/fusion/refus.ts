import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { changementsDe } from '../../../shared/fusion/changements.ts';
import type { PlanDeFusion, Point, Reponses, TroisEtats } from '../../../shared/fusion/modele.ts';
import { EngineError } from '../errors.ts';
import { nomsDans } from './noms.ts';

/** What was tried is not kept. */
class Essai extends Error {}

interface Reunion {
  readonly etats: TroisEtats;
  readonly plan: PlanDeFusion;
  readonly reponses: Reponses;
  readonly ecrire: Ecrire;
}

/** Writes that, unless `avec`, which runs last, throws. */
export type Ecrire = (changes: readonly Change[], avec: (within: Database.Database) => void) => unknown;

/**
 * Writes all of it, then nothing is kept.
 * @throws EngineError what writing it would throw, but for what is looked at as a gesture ends: links, and the safe.
 */
export function essayer(
  ecrire: Ecrire,
  changes: readonly Change[],
  avec: (within: Database.Database) => void,
): void {
  try {
    ecrire(changes, (within) => {
      avec(within);
      throw new Essai();
    });
  } catch (error) {
    if (error instanceof Essai) return;
    throw error;
  }
  throw new Error('what was only tried was written');
}

/** Would it be accepted? Nothing is written. */
function passe({ ecrire }: Reunion, changes: readonly Change[]): boolean {
  if (changes.length === 0) return true;
  try {
    essayer(ecrire, changes, () => undefined);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

/** Points of one root. */
type Part = readonly Point[];

/** Would it be, if these points waited? */
function passeSans(reunion: Reunion, points: readonly Point[]): boolean {
  const { etats, plan, reponses } = reunion;
  const attendent = Object.fromEntries(points.map(({ cle }) => [cle, { choix: 'plusTard' } as const]));
  return passe(reunion, changementsDe(etats, plan, { ...reponses, ...attendent }).changes);
}

/** As many as are read at once: each is looked for in a few trials, and a trial is a whole gesture. */
const MOST_NAMED = 10;

interface Causes {
  readonly racines: readonly ItemRef[];
  /** Are there others, which were not looked for? */
  readonly encore: boolean;
}

/** How many of the first must wait, besides those that do, so that all the rest would be accepted; by halves. It would be if all waited. */
function combienAttendent(reunion: Reunion, attendent: readonly Point[], parts: readonly Part[]): number {
  let [trop, assez] = [0, parts.length];
  while (assez - trop > 1) {
    const middle = Math.floor((trop + assez) / 2);
    if (passeSans(reunion, [...attendent, ...parts.slice(0, middle).flat()])) assez = middle;
    else trop = middle;
  }
  return assez;
}

/** The roots without which all the rest would be accepted; none when it was refused for something else than what the rows say together. */
function racinesEnCause(reunion: Reunion): Causes {
  const causes: Part[] = [];
  let parts: readonly Part[] = [...Map.groupBy(reunion.plan.points, ({ racine }) => racine.id).values()];
  if (passeSans(reunion, []) || !passeSans(reunion, parts.flat())) return { racines: [], encore: false };
  let encore = true;
  while (encore && causes.length < MOST_NAMED) {
    const count = combienAttendent(reunion, causes.flat(), parts);
    causes.unshift(...parts.slice(count - 1, count));
    parts = parts.slice(0, count - 1);
    encore = !passeSans(reunion, causes.flat());
  }
  return { racines: causes.flatMap(([point]) => point?.racine ?? []), encore };
}

/**
 * Two sides that are each valid may not be together. Whoever merges is told which of what comes is to wait, so that the rest can come.
 * @throws EngineError FUSION_ENSEMBLE, or what `faire` throws when it would be so whatever waited.
 */
export function nommerLesRacines<T>(reunion: Reunion, faire: () => T): T {
  try {
    return faire();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { racines, encore } = racinesEnCause(reunion);
    if (racines.length === 0) throw error;
    const { etats } = reunion;
    const noms = racines.map(nomsDans(etats.notre, etats.leur).nom);
    throw EngineError.of('FUSION_ENSEMBLE', { noms, encore, phrase: error.message }, error);
  }
}
