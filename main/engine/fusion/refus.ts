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

/** Would it be, if these points waited? */
function passeSans(reunion: Reunion, points: readonly Point[]): boolean {
  const { etats, plan, reponses } = reunion;
  const attendent = Object.fromEntries(points.map(({ cle }) => [cle, { choix: 'plusTard' } as const]));
  return passe(reunion, changementsDe(etats, plan, { ...reponses, ...attendent }).changes);
}

/** The one root without which all the rest would be accepted; by halves, since a list has thousands, and each trial is a whole gesture. */
function racineEnCause(reunion: Reunion): ItemRef | null {
  // Refused for something else than what the rows say together.
  if (passeSans(reunion, [])) return null;
  let parts: readonly (readonly Point[])[] = [
    ...Map.groupBy(reunion.plan.points, ({ racine }) => racine.id).values(),
  ];
  if (!passeSans(reunion, parts.flat())) return null;
  while (parts.length > 1) {
    const middle = Math.ceil(parts.length / 2);
    const cause = [parts.slice(0, middle), parts.slice(middle)].find((half) =>
      passeSans(reunion, half.flat()),
    );
    if (cause === undefined) return null;
    parts = cause;
  }
  return parts[0]?.[0]?.racine ?? null;
}

/**
 * Two sides that are each valid may not be together. Whoever merges is told which of what comes is to wait, so that the rest can come.
 * @throws EngineError FUSION_ENSEMBLE, or what `faire` throws when no one root is the cause.
 */
export function nommerLaRacine<T>(reunion: Reunion, faire: () => T): T {
  try {
    return faire();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const racine = racineEnCause(reunion);
    if (racine === null) throw error;
    const { etats } = reunion;
    const nom = nomsDans(etats.notre, etats.leur).nom(racine);
    throw EngineError.of('FUSION_ENSEMBLE', { nom, phrase: error.message }, error);
  }
}
