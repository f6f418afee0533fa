import type { Grille, LienReferentiel } from '../../generated/document.ts';
import type { EnDouble } from '../../grille/chevauchement.ts';
import type { SansGrille } from '../../grille/sans-grille.ts';
import type { Ecart } from '../../grille/ecarts.ts';
import type { Situation, VersionSummary } from './referentiel.ts';

/** A version of a grid, as its document has it. */
export interface GrilleVersion extends VersionSummary, Pick<Grille, 'intitule' | 'voies'> {
  readonly grille: string;
  /** Those that it evaluates, each once; null: what has no bloc. */
  readonly blocs: readonly (string | null)[];
  /** The version of the référentiel that it evaluates. */
  readonly pour: LienReferentiel;
}

/** A version of a grid whose document is no longer what was adopted: nothing that it says is believed. */
export interface VersionAlteree extends VersionSummary {
  readonly alteree: true;
}

export type VersionDeGrille = GrilleVersion | VersionAlteree;

/** Which grids hold on a day. */
export interface GrillesValables {
  /** The version of the référentiel that was asked for, or that holds that day; null: none does. */
  readonly referentiel: VersionSummary | null;
  /** On an access path that was asked for, those that name it first. */
  readonly grilles: readonly GrilleVersion[];
  /** Of which two evaluate the same, on the same access paths. */
  readonly doubles: readonly EnDouble<Pick<GrilleVersion, 'grille' | 'intitule' | 'voies'>>[];
  /** Why there is none. */
  readonly pourquoi: SansGrille | null;
}

export interface GrilleSummary extends Pick<Grille, 'id' | 'intitule' | 'voies'> {
  readonly parties: number;
  readonly epreuves: number;
  readonly lignes: number;
  /** `modifie`: adopted, and the draft is no longer the version adopted last. */
  readonly statut: Situation['statut'];
  /** Oldest first. */
  readonly versions: readonly VersionDeGrille[];
  /** Where it no longer says what its référentiel says, in words too. */
  readonly ecarts: readonly { readonly code: Ecart['code']; readonly phrase: string }[];
}
