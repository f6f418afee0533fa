import type { FicheSummary } from '../../../shared/contract/answers/import.ts';
import { folded } from '../../../shared/search/matching.ts';

/** A fiche of the list; two may bear one number. */
export interface FicheLine {
  readonly id: number;
  readonly fiche: FicheSummary;
  /** What a filter looks into: folded once, since there may be tens of thousands. */
  readonly folded: string;
}

export function ficheLines(fiches: readonly FicheSummary[]): readonly FicheLine[] {
  return fiches.map((fiche, id) => ({ id, fiche, folded: folded(`${fiche.numero} ${fiche.intitule}`) }));
}
