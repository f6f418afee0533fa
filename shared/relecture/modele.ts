import type { EntityName } from '../domain/entities.ts';
import type { College } from '../domain/gesture.ts';
import type { JsonObject } from '../domain/json.ts';
import type { ItemRef } from '../domain/row.ts';

/** What becomes of a comment. */
export const statuts = [
  'aTraiter',
  'acceptee',
  'accepteeModifiee',
  'refusee',
  'horsSujet',
  'doublon',
] as const;
export type Statut = (typeof statuts)[number];

/** What is reviewed: a référentiel, or one of its grids. */
export interface Relu extends ItemRef {
  readonly entity: 'referentiel' | 'grille';
}

/** A review of a draft, as its row has it: one of `referentiel` and `grille` is what is reviewed. */
export type Relecture = JsonObject & {
  readonly id: string;
  readonly referentiel: string | null;
  readonly grille: string | null;
  readonly tour: number;
  readonly objet: string;
  readonly ouverteLe: string;
  readonly avisPourLe: string | null;
  readonly sha256: string;
  readonly empreinte: string;
  readonly retrait: { readonly le: string; readonly motif: string } | null;
};

export type EtatDeRelecture = 'ouverte' | 'retiree' | 'adoptee';

/**
 * What a draft in review has otherwise than the text that is read. `texte`: its own text, since the review came from another copy; `evalue`: of
 * a grid, the référentiel that it evaluates alone.
 */
export type AutreTexte = 'texte' | 'evalue';

/** What a comment is about: a field as it then was, and where in it; without places, the whole item. */
export type Sur = JsonObject & {
  readonly champ: string;
  readonly texte: string;
  readonly debut?: number;
  readonly fin?: number;
};

/** What a comment is about, as it is called now. */
export interface ElementCommente {
  readonly sorte: string;
  readonly code: string | null;
  readonly nom: string;
  /** It is there no more. */
  readonly estParti: boolean;
}

/** What became of the text that a comment is about, as it is said. */
export type DevenirDit =
  { readonly kind: 'intact' | 'retire' } | { readonly kind: 'reformule'; readonly apres: string };

/** What somebody said, in whose name and when. */
interface Dit {
  readonly id: string;
  readonly texte: string;
  readonly auteur: string;
  readonly college: College;
  readonly organisation: string | null;
  readonly le: string;
}

export type Reponse = JsonObject & Dit & { readonly commentaire: string };

export type Commentaire = JsonObject &
  Dit & {
    readonly relecture: string;
    readonly numero: number;
    readonly entite: EntityName;
    readonly element: string;
    readonly sur: Sur;
    readonly statut: Statut;
    readonly motif: string | null;
    readonly doublonDe: string | null;
  };
