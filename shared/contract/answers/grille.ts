import type { Grille } from '../../generated/document.ts';
import type { Ecart } from '../../grille/ecarts.ts';

export interface GrilleSummary extends Pick<Grille, 'id' | 'intitule' | 'voies'> {
  readonly parties: number;
  readonly epreuves: number;
  readonly lignes: number;
  /** Where it no longer says what its référentiel says, in words too. */
  readonly ecarts: readonly { readonly code: Ecart['code']; readonly phrase: string }[];
}
