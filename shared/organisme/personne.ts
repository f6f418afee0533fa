import type { Intervenant } from '../generated/document.ts';

/** What is known of a person: the safe holds it, and nothing else does (docs/adr/0021). Null: not known. */
export interface Coordonnees {
  readonly nom: string;
  readonly prenom: string | null;
  readonly fonction: string | null;
  readonly courriel: string | null;
  readonly telephone: string | null;
}

/** What a person may be, of a body and of an habilitation. */
export const roles = ['contact', 'referent', 'formateur', 'evaluateur'] as const;
export type Role = Intervenant['role'];
