import { analyser } from './analyse.ts';
import { empechementsDe, type Contexte } from './empechements.ts';
import type { PlanDeFusion, TroisEtats } from './modele.ts';
import { pointsDeLAnalyse } from './points.ts';

/** What comes in by itself, what is asked, what cannot come: three states in, nothing written (docs/adr/0029). */
export function planifier(etats: TroisEtats, contexte: Contexte): PlanDeFusion {
  const analyse = analyser(etats, (ecarts, lignes) => empechementsDe(etats, ecarts, lignes, contexte));
  const { empechements, comptes } = analyse;
  return { points: pointsDeLAnalyse(analyse), empechements, comptes };
}
