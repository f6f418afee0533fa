import type { Etat, Raison } from '../generated/document.ts';

/** What is concluded of a line or of a node. */
export interface Conclusion {
  readonly etat: Etat;
  /** In hundredths; null: it has none. */
  readonly valeur: number | null;
  readonly raisons: readonly Raison[];
}

/** From the worst to the best. What is not known yet stands between what failed and what is only to be confirmed. */
const rangs: Readonly<Record<Etat, number>> = {
  non_acquis: 0,
  incomplet: 1,
  non_passe: 1,
  a_confirmer: 2,
  acquis: 3,
};

export function rangDe(etat: Etat): number {
  return rangs[etat];
}

/** Thresholds in hundredths, beside their writing, which reasons name. */
export interface SeuilPrepare {
  readonly acquis: number;
  /** Null: nothing is to be confirmed. */
  readonly aConfirmer: number | null;
  readonly ecrit: NonNullable<Raison['seuil']>;
}

export function etatAuSeuil(valeur: number, { acquis, aConfirmer }: SeuilPrepare): Etat {
  if (valeur >= acquis) return 'acquis';
  return aConfirmer !== null && valeur >= aConfirmer ? 'a_confirmer' : 'non_acquis';
}
