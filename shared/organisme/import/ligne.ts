import type { DecisionCitee, Portee } from '../../generated/document.ts';

/** What a column of a list of bodies may hold. */
export const rubriques = [
  'nom',
  'siret',
  'siren',
  'nda',
  'nature',
  'blocs',
  'etat',
  'depuis',
  'jusqua',
  'change',
  'codePostal',
  'commune',
  'decision',
  'decisionLe',
  'fiche',
] as const;

export type Rubrique = (typeof rubriques)[number];

/** A line of a source, as it is written there. */
export interface LigneBrute {
  /** Its number, as people count in the source. */
  readonly ligne: number;
  readonly textes: Readonly<Partial<Record<Rubrique, string>>>;
}

/** What a source can say that an habilitation is. */
export type EtatDit = 'habilite' | 'suspendu' | 'retire';

/** The same line, understood; null is what it does not say. */
export interface LigneLue {
  readonly ligne: number;
  readonly nom: string;
  readonly siret: string | null;
  /** Of its SIRET, or given alone. */
  readonly siren: string | null;
  readonly nda: string | null;
  readonly nature: Portee['nature'] | null;
  /** What it is for: identifiers of blocs, none of them for all of them. */
  readonly blocs: readonly string[] | null;
  readonly etat: EtatDit | null;
  readonly depuis: string | null;
  readonly jusqua: string | null;
  /** Day of the last change of state. */
  readonly change: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly decision: DecisionCitee | null;
}
