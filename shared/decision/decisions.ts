import type { RegleDecision } from '../generated/document.ts';
import { evaluer, type Evaluation } from './evaluer.ts';
import type { Point, Seance } from './modele.ts';
import { deliberationDe, parDate } from './tenue.ts';

/** A point of an agenda, and what its rule concludes of it. */
export interface DecisionLue extends Evaluation {
  readonly seance: Seance;
  readonly regle: RegleDecision;
  readonly point: Point;
  /** In its agenda, from 1. */
  readonly rang: number;
}

/** Every point that was put on an agenda, the newest meeting first. */
export function decisionsDe(
  seances: readonly Seance[],
  regles: readonly RegleDecision[],
): readonly DecisionLue[] {
  const parId = new Map(regles.map((regle) => [regle.id, regle]));
  return parDate(seances).flatMap((seance) => {
    const regle = parId.get(seance.regle);
    if (regle === undefined) return [];
    return seance.decisions.map((point, i) => ({
      seance,
      regle,
      point,
      rang: i + 1,
      ...evaluer(deliberationDe(seance, regle, point)),
    }));
  });
}
