import type { SujetDeVote } from '../../decision/modele.ts';
import type { DecisionLue } from '../../decision/decisions.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Passage } from '../../generated/document.ts';
import type { EntityRow } from '../../document/rows.ts';

/** Rules and meetings as rows, as they are after the journal row `seq`. */
export interface SeancesRows {
  readonly seq: number;
  readonly rows: readonly EntityRow[];
}

/** What rests on a decision. */
export interface VersionReposant extends Revision {
  readonly id: string;
  /** Of the decision. */
  readonly decision: string;
  readonly sujet: SujetDeVote['sujet'];
  /** What is adopted: the title of the référentiel, or of the grid. */
  readonly intitule: string;
  readonly numero: string;
  readonly sha256: string;
  readonly empreinte: string;
  /** Why it was adopted in spite of what the rule of the decision finds wrong. */
  readonly malgre: string | null;
}

/** What became of an habilitation by a decision. */
export interface PassageReposant {
  readonly id: string;
  /** Of the decision. */
  readonly decision: string;
  readonly habilitation: string;
  readonly denomination: string;
  readonly etat: Passage['etat'];
  readonly le: string;
  readonly jusqua: string | null;
  /** Why it became so in spite of what the rule of the decision finds wrong. */
  readonly malgre: string | null;
}

/** Every decision of the file, and what rests on each. */
export interface Decisions {
  readonly decisions: readonly DecisionLue[];
  readonly versions: readonly VersionReposant[];
  readonly passages: readonly PassageReposant[];
}
