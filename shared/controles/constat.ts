import type { ItemRef } from '../domain/row.ts';
import type { regleTextes } from '../i18n/fr/controles.ts';

/** What the référentiel is checked for: work in progress, adoption by the CPNE, a request for the RNCP or for the RS. */
export const objectifs = ['brouillon', 'adoption', 'rncp', 'rs'] as const;
export type Objectif = (typeof objectifs)[number];

/** An « erreur » stops what the référentiel is checked for; the others do not. */
export const niveaux = ['erreur', 'avertissement', 'information'] as const;
export type Niveau = (typeof niveaux)[number];

export type RegleId = keyof typeof regleTextes;

/** Where the fault stands in its field, in UTF-16 units. */
export interface Etendue {
  readonly debut: number;
  readonly fin: number;
}

/** What completes the sentence of a rule. */
export type ParametresDe<R extends RegleId> =
  Parameters<(typeof regleTextes)[R]['message']> extends [infer P] ? P : Record<never, never>;
export type Parametres = Readonly<Record<string, string | number>>;

/** What a rule found at one place. The sentence is in shared/i18n. */
export interface Constat {
  readonly regle: RegleId;
  readonly niveau: Niveau;
  readonly item: ItemRef;
  readonly champ: string | null;
  /** The text of the field; without one, what the item is called. */
  readonly texte: string;
  readonly etendue: Etendue | null;
  readonly parametres: Parametres;
}

/** A finding that stops nothing any more: its rule was set aside there, for a reason. */
export interface ConstatEcarte extends Constat {
  readonly motif: string;
}

export interface Rapport {
  /** Version of the set of rules: the date of its last change. */
  readonly regles: string;
  readonly objectif: Objectif;
  /** In the order of the document, then of the table of rules. */
  readonly constats: readonly Constat[];
  readonly ecartes: readonly ConstatEcarte[];
}
