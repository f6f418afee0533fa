import type { Rapport } from '../../controles/constat.ts';
import type { Point } from '../../controles/points.ts';
import type { Preparation } from '../../controles/preparation.ts';
import type { EntityRow } from '../../document/rows.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Decision, Referentiel } from '../../generated/document.ts';
import type { AutreTexte } from '../../relecture/modele.ts';

export interface ReferentielSummary {
  readonly id: string;
  readonly intitule: string;
  readonly nature: 'CQP' | 'CQPI';
  readonly registre: 'aucun' | 'RNCP' | 'RS';
  readonly numero: string | null;
  readonly niveau: number | null;
  readonly blocs: number;
  readonly competences: number;
  /** Number of the last adopted version, null before the first. */
  readonly version: string | null;
  /** The day on which that version is to be looked at again. */
  readonly prochaineRevision: string | null;
}

export interface VersionSummary extends Revision {
  readonly id: string;
  readonly numero: string;
  readonly decision: Decision;
  readonly motif: string;
  readonly passerOutre: string | null;
  readonly schema: string;
  readonly sha256: string;
  readonly empreinte: string;
  /** The review that its adoption closed; null when there was none. */
  readonly relecture: string | null;
}

export interface ReferentielView {
  readonly referentiel: Referentiel;
  /** Of the draft as it is now. */
  readonly empreinte: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** The draft as rows, as they are after the journal row `seq`. */
export interface ReferentielRows {
  readonly seq: number;
  readonly rows: readonly EntityRow[];
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
  /** Of its grids, grid by grid. */
  readonly versionsDeGrilles: readonly VersionSummary[];
}

/** What the rules say, and for a deposit how ready the référentiel is; nothing of that for anything else. */
export interface Controles extends Rapport {
  readonly preparation: readonly Preparation[];
}

/** Where a référentiel stands. */
export interface Situation {
  /** `enRelecture`: locked until its review is withdrawn or adopted. `modifie`: adopted, and the draft is no longer the version adopted last. */
  readonly statut: 'brouillon' | 'enRelecture' | 'adopte' | 'modifie';
  /** What the draft has otherwise than the text that is read; null: nothing, or it is not in review. */
  readonly autreTexte: AutreTexte | null;
  readonly empreinte: string;
  /** Of the text as it is put to the vote. */
  readonly texteVote: string;
  /** What the rules say of adopting it, what is for information alone left out. */
  readonly attention: readonly Point[];
}
