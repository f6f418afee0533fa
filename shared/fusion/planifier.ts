import { analyser } from './analyse.ts';
import { empechementsDe, type Contexte } from './empechements.ts';
import type { PlanDeFusion, TroisEtats } from './modele.ts';
import { contenuDuPoint, pointsDeLAnalyse } from './points.ts';

/** What comes in by itself, what is asked, what cannot come: three states in, nothing written (docs/adr/0029). */
export function planifier(etats: TroisEtats, contexte: Contexte): PlanDeFusion {
  const analyse = analyser(etats, (ecarts, lignes) => empechementsDe(etats, ecarts, lignes, contexte));
  const { empechements, comptes } = analyse;
  const points = pointsDeLAnalyse(analyse);
  const contenus = new Map(
    points.filter(({ elements }) => elements > 1).map((point) => [point.cle, contenuDuPoint(analyse, point)]),
  );
  return { points, contenus, empechements, comptes };
}
