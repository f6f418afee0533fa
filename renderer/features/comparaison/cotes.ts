import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { ImportChoice } from '../../../shared/contract/window.ts';

/** The moment of a draft. */
export const BROUILLON = 'brouillon';
/** That of what is read, while a draft is in review. */
export const RELU = 'relecture';

/** What is compared: a référentiel, or one of its grids. */
export interface Compare {
  /** Of the référentiel. */
  readonly id: string;
  /** Of the grid; null: the référentiel itself. */
  readonly grille: string | null;
  /** Its number at France compétences: of several fiches in a file, that one is meant. */
  readonly numeroFc: string | null;
  /** Oldest first. */
  readonly versions: readonly Pick<VersionSummary, 'numero' | 'decision'>[];
  /** It is in review: the draft may be another text than the one that is read. */
  readonly isEnRelecture: boolean;
}

/** A file that was chosen, and the fiche of it when there are fiches. */
export interface FichierCompare {
  readonly key: string;
  readonly name: string;
  readonly numero: string | null;
}

/** A state (a version's number, the draft, a day) or a file. */
export type CoteCompare = { readonly moment: string } | { readonly fichier: FichierCompare };

export const memeCote = (a: CoteCompare, b: CoteCompare): boolean =>
  'moment' in a && 'moment' in b && a.moment === b.moment;

/** What a chosen file is compared by; null when it has several fiches, none of which is ours. */
export function fichierCompare(
  { key, name, kind, fiches }: ImportChoice,
  numeroFc: string | null,
): FichierCompare | null {
  if (kind === 'document') return { key, name, numero: null };
  const fiche = fiches.length === 1 ? fiches[0] : fiches.find(({ numero }) => numero === numeroFc);
  return fiche === undefined ? null : { key, name, numero: fiche.numero };
}
