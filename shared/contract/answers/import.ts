import type { Diff } from '../../diff/diff.ts';
import type { Referentiel } from '../../generated/document.ts';

/** One thing an import understood, guessed or left out, with the text it comes from. */
export interface ImportNote {
  readonly kind: 'compris' | 'devine' | 'laisse';
  readonly champ: string;
  readonly itemId: string | null;
  readonly source: string;
  readonly message: string;
}

/** One fiche of a file that may hold thousands. */
export interface FicheSummary {
  readonly numero: string;
  readonly intitule: string;
  readonly actif: boolean | null;
}

export interface ImportPreview {
  /** What accepts this very preview. */
  readonly token: string;
  readonly source: 'fiche' | 'document';
  /** `creation`: new here. `miseAJour`: the workspace has it, `changes` says what would change. */
  readonly effet: 'creation' | 'miseAJour' | 'aucun';
  readonly referentiel: Referentiel;
  readonly notes: readonly ImportNote[];
  readonly changes: Diff;
}

/** A file that can be imported: a document of ours, or fiches to choose from. */
export interface ImportContent {
  readonly kind: 'document' | 'fiches';
  readonly fiches: readonly FicheSummary[];
}
