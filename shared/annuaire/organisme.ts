import type { Qualiopi } from '../generated/document.ts';

export type CategorieQualiopi = Qualiopi['categories'][number];
/** What a Qualiopi certificate covers (L. 6313-1), in the order of the public list. */
export const categoriesQualiopi = [
  'formation',
  'bilan',
  'vae',
  'apprentissage',
] as const satisfies readonly CategorieQualiopi[];

export interface Adresse {
  readonly voie: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  /** INSEE code of the région: « 11 ». */
  readonly region: string | null;
}

/**
 * A training body as the public list has it (L6351-7-1). Identifiers are as they are written there, right or wrong:
 * `fauteIdentifiant` says which.
 */
export interface OrganismePublic {
  readonly denomination: string;
  /** Name of the foreign body that this one stands for in France. */
  readonly represente: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly nda: string | null;
  /** Numbers that the body declared its activity under before. */
  readonly ndaPrecedents: readonly string[];
  readonly adresse: Adresse;
  /** Null: the list does not say. */
  readonly qualiopi: readonly CategorieQualiopi[] | null;
  /** AAAA-MM-JJ */
  readonly dateDerniereDeclaration: string | null;
}
