import type { Grille } from '../../generated/document.ts';

export interface GrilleSummary extends Pick<Grille, 'id' | 'intitule' | 'voies'> {
  readonly parties: number;
  readonly epreuves: number;
  readonly lignes: number;
  /** Where it no longer says what its référentiel says. */
  readonly ecarts: number;
}
