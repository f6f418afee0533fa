import { analyser } from './analyse.ts';
import { empechementsDe, type Contexte } from './empechements.ts';
import type { PlanDeFusion, TroisEtats } from './modele.ts';
import { contenuDuPoint, pointsDeLAnalyse } from './points.ts';

/**
 * What comes in by itself, what is asked, what cannot come: three states in, nothing written (docs/adr/0029). `pas`: called at each row that is looked
 * at, so that a long comparison may be given up.
 */
export function planifier(
  etats: TroisEtats,
  contexte: Contexte,
  pas: () => void = () => undefined,
): PlanDeFusion {
  const analyse = analyser(etats, (ecarts, lignes) => empechementsDe(etats, ecarts, lignes, contexte), pas);
  const { empechements, comptes } = analyse;
  const points = pointsDeLAnalyse(analyse, pas);
  const contenus = new Map(
    points.filter(({ elements }) => elements > 1).map((point) => [point.cle, contenuDuPoint(analyse, point)]),
  );
  return { points, contenus, empechements, comptes };
}
