import type { Diff } from '../../diff/diff.ts';
import type { Partage, Referentiel } from '../../generated/document.ts';

/** A bloc of the file. */
export interface BlocSummary {
  readonly id: string;
  /** Id of the référentiel that holds it. */
  readonly referentiel: string;
  readonly code: string | null;
  readonly intitule: string;
  readonly competences: number;
  /** What it is taken from; null: written where it stands. */
  readonly partage: Partage | null;
  /** Of its source: `aJour`, the state that was taken; `nouvelEtat`, another; `sansSource`, no longer in the file. */
  readonly etat: 'propre' | 'aJour' | 'nouvelEtat' | 'sansSource';
}

/** What taking blocs would make of a référentiel. */
export interface BlocsPreview {
  readonly referentiel: Referentiel;
  readonly changes: Diff;
  /** Of the states that would be taken, by bloc. */
  readonly empreintes: Readonly<Record<string, string>>;
}
