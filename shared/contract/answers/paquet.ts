import type { Author } from '../../domain/gesture.ts';
import type { Manifeste } from '../paquet.ts';
import type { Signature } from './fusion.ts';
import type { Anchor } from './workspace.ts';

/** What a package of any version says first. */
export const formatDePaquet = 'paritaire/paquet';
export const versionDePaquet = 1;

/** What is sent when not everything is: what was chosen, and the meetings and rules that adopted texts rest on. */
export const sortesDeRacine = ['referentiel', 'grille', 'liste', 'seance', 'regleDecision'] as const;
export type SorteDeRacine = (typeof sortesDeRacine)[number];

export interface PaquetEcrit {
  /** Full path. */
  readonly file: string;
  readonly sha256: string;
  readonly octets: number;
  readonly head: Anchor;
  /** Rows of its own journal, and rows that it had received. */
  readonly lignes: number;
  readonly recues: number;
  readonly chiffre: boolean;
  readonly signe: boolean;
}

/** What is inside a package, once all of it was checked. */
export interface PaquetLu {
  readonly nom: string;
  readonly sha256: string;
  readonly chiffre: boolean;
  readonly manifeste: Omit<Manifeste, 'membres'>;
  /** Null: it is not signed. */
  readonly signature: Signature | null;
  readonly lignes: number;
  readonly recues: number;
  /** Rows whose text was kept back. */
  readonly parEmpreinte: number;
  readonly documents: number;
  readonly fichiers: number;
  readonly contacts: number;
  /** Who made its gestures, in the order of their first. */
  readonly personnes: readonly { readonly auteur: Author; readonly gestes: number }[];
}
