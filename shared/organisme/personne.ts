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

/** « Jeanne Le Gall » */
export const nomDe = ({ prenom, nom }: Pick<Coordonnees, 'prenom' | 'nom'>): string =>
  prenom === null ? nom : `${prenom} ${nom}`;

/** How an e-mail address and a telephone number are written: no more than what tells a slip. */
export const formeDeCourriel = '^[^\\s@]+@[^\\s@]+$';
export const formeDeTelephone = '^[0-9+(). -]{4,30}$';

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
