import type { Change } from '../../../shared/domain/gesture.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { changementsDe } from '../../../shared/fusion/changements.ts';
import type { PlanDeFusion, Reponses, TroisEtats } from '../../../shared/fusion/modele.ts';
import { EngineError } from '../errors.ts';
import { nomsDans } from './noms.ts';

/** What was tried is not kept. */
class Essai extends Error {}

interface Reunion {
  readonly etats: TroisEtats;
  readonly plan: PlanDeFusion;
  readonly reponses: Reponses;
  /** Writes that, unless `avec`, which runs last, throws. */
  readonly ecrire: (changes: readonly Change[], avec: () => void) => unknown;
}

/** Would it be accepted? Nothing is written. */
function passe({ ecrire }: Reunion, changes: readonly Change[]): boolean {
  if (changes.length === 0) return true;
  try {
    ecrire(changes, () => {
      throw new Essai();
    });
  } catch (error) {
    if (error instanceof Essai) return true;
    if (error instanceof EngineError) return false;
    throw error;
  }
  throw new Error('what was only tried was written');
}

/** The one root without which all the rest would be accepted. */
function racineEnCause(reunion: Reunion): ItemRef | null {
  const { etats, plan, reponses } = reunion;
  // Refused for something else than what the rows say together.
  if (passe(reunion, changementsDe(etats, plan, reponses).changes)) return null;
  const parRacine = Map.groupBy(plan.points, ({ racine }) => racine.id);
  for (const points of parRacine.values()) {
    const sans = Object.fromEntries(points.map(({ cle }) => [cle, { choix: 'plusTard' } as const]));
    if (passe(reunion, changementsDe(etats, plan, { ...reponses, ...sans }).changes))
      return points[0]?.racine ?? null;
  }
  return null;
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
