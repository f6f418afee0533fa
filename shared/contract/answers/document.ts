import type { Version } from '../../generated/document.ts';
import type { Anchor } from './workspace.ts';

export interface ExportedDocument {
  /** Suggested file name, safe everywhere. */
  readonly name: string;
  /** The very bytes, as text. */
  readonly text: string;
  readonly sha256: string;
  readonly statut: Version['statut'];
  /** Head of the journal now: to be noted beside what is handed out. */
  readonly head: Anchor;
}

/** A référentiel or a grid on paper, as a file. */
export interface PaperDocument {
  /** Suggested file name, safe everywhere; without extension for a page that is to be printed. */
  readonly name: string;
  readonly octets: Uint8Array;
  readonly head: Anchor;
}

export interface ValidationReport {
  readonly valid: boolean;
  /** French sentences, most 50. */
  readonly problems: readonly string[];
  /** null when the document is not valid, or is of what has no versions (marks, a result). */
  readonly statut: Version['statut'] | null;
  readonly numero: string | null;
  readonly intitule: string | null;
  readonly schema: string | null;
  readonly empreinte: string | null;
  readonly sha256: string;
}
