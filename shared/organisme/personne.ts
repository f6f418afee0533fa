import type { Habilitation, Intervenant } from '../generated/document.ts';

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

/** Is it so on a day? What is not dated always is. */
export const enFonction = (
  { depuis, jusqua }: Pick<Intervenant, 'depuis' | 'jusqua'>,
  jour: string,
): boolean => (depuis ?? jour) <= jour && jour <= (jusqua ?? jour);

/** Who has that role on a day, by identifier. */
export const intervenantsDe = (
  { intervenants = [] }: Habilitation,
  role: Role,
  jour: string,
): readonly string[] =>
  intervenants.filter((un) => un.role === role && enFonction(un, jour)).map(({ personne }) => personne);
