import type { Niveau, Reprise } from '../generated/document.ts';
import type { SeuilPrepare } from './etat.ts';
import type { Absence, ArrondiPrepare } from './moyenne.ts';
import type { Enfant, ReglePreparee } from './regle.ts';

/** A grid with its numbers in hundredths and its references followed, made once for all candidates. */
export interface GrillePreparee {
  readonly regle: ReglePreparee;
  readonly parties: readonly PartiePreparee[];
}

export interface Noeud {
  readonly id: string;
  readonly poids: number;
  readonly eliminatoire: boolean;
  readonly regle: ReglePreparee;
}

export interface PartiePreparee extends Noeud {
  /** Null: for life. */
  readonly acquisMois: number | null;
  readonly epreuves: readonly EpreuvePreparee[];
}

/** How an épreuve is marked. */
export interface Notation {
  readonly evaluateurs: readonly { readonly id: string; readonly part: number }[];
  /** Null: a line has one mark. */
  readonly partage: { readonly absence: Absence; readonly arrondi: ArrondiPrepare } | null;
}

export interface EpreuvePreparee extends Noeud, Notation {
  readonly reprend: Reprise | null;
  readonly lignes: readonly LignePreparee[];
}

export interface NiveauPrepare {
  readonly id: string;
  readonly valeur: number;
  readonly validant: Niveau['validant'];
}

export interface LignePreparee {
  readonly id: string;
  readonly poids: number;
  readonly eliminatoire: boolean;
  readonly seuil: SeuilPrepare | null;
  /** From the lowest up. */
  readonly niveaux: readonly NiveauPrepare[];
  /** What a level's code is worth. */
  readonly codes: ReadonlyMap<string, number>;
  /** Conclusions already drawn, by value: the same for all candidates. */
  readonly connues: Map<number, LigneNotee>;
}

/** A line with its conclusion. */
export interface LigneNotee extends Enfant {
  readonly ligne: LignePreparee;
  /** The level that is reached. */
  readonly niveau: string | null;
}
