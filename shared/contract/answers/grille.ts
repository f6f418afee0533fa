import type { Grille, LienReferentiel } from '../../generated/document.ts';
import type { EnDouble, Etendue } from '../../grille/chevauchement.ts';
import type { SansGrille } from '../../grille/sans-grille.ts';
import type { Ecart } from '../../grille/ecarts.ts';
import type { Situation, VersionSummary } from './referentiel.ts';

/** A version of a grid. */
export interface GrilleVersion extends VersionSummary, Pick<Grille, 'intitule' | 'voies'> {
  readonly grille: string;
  /** The version of the référentiel that it evaluates. */
  readonly pour: LienReferentiel;
}

/** A grid that may be adopted with its référentiel. */
export interface GrilleAAdopter extends Pick<Grille, 'id' | 'intitule'> {
  /** Number of its last version, null before the first. */
  readonly derniere: string | null;
  /** What the rules say of adopting it, what is for information alone left out. */
  readonly attention: Situation['attention'];
  /** Why it cannot be adopted at all, whatever the reason given. */
  readonly fautes: readonly string[];
}

/** Which grids hold on a day. */
export interface GrillesValables {
  /** The version of the référentiel that was asked for, or that holds that day; null: none does. */
  readonly referentiel: VersionSummary | null;
  /** On an access path that was asked for, those that name it first. */
  readonly grilles: readonly GrilleVersion[];
  /** Of which two evaluate the same, on the same access paths. */
  readonly doubles: readonly EnDouble<Etendue & Pick<GrilleVersion, 'grille' | 'intitule'>>[];
  /** Why there is none. */
  readonly pourquoi: SansGrille | null;
}

export interface GrilleSummary extends Pick<Grille, 'id' | 'intitule' | 'voies'> {
  readonly parties: number;
  readonly epreuves: number;
  readonly lignes: number;
  /** As that of a référentiel. */
  readonly statut: Situation['statut'];
  readonly autreTexte: Situation['autreTexte'];
  /** Oldest first. */
  readonly versions: readonly GrilleVersion[];
  /** Where it no longer says what its référentiel says, in words too. */
  readonly ecarts: readonly { readonly code: Ecart['code']; readonly phrase: string }[];
}
