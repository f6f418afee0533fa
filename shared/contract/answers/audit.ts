import type { DossierDAudit } from '../audit.ts';

/** What the auditor wrote so far, and what it is held against. */
export interface DossierLu {
  readonly dossier: DossierDAudit;
  /** Where it is, or will be. */
  readonly chemin: string;
  /** Of the file that is read now. */
  readonly sha256: string;
  readonly luLe: string;
  /** Rows that the audit speaks of and that are no longer what they were, or are gone. */
  readonly changees: readonly number[];
}
