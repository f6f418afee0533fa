import type { Excerpt } from '../../search/excerpt.ts';
import type { SearchedEntity } from '../../search/written-fields.ts';

/** An item that holds all the words typed. */
export interface SearchHit {
  readonly entity: SearchedEntity;
  readonly id: string;
  /** Id of the référentiel that holds it. */
  readonly referentiel: string;
  /** Id of the grid that holds it; null: none does. */
  readonly grille: string | null;
  readonly code: string | null;
  /** Where most of the words stand. */
  readonly field: string;
  readonly excerpt: Excerpt;
}

export interface FacetCount<K extends string> {
  readonly id: K;
  readonly count: number;
}

export interface SearchAnswer {
  /** Items read so far, of how many, while the texts are still being read: there may be more to find. Null: all are. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly hits: readonly SearchHit[];
  /** Of those that `hits` are the first of. */
  readonly total: number;
  /** Of the référentiel asked for, or of all; whatever the kinds asked for. */
  readonly kinds: readonly FacetCount<SearchedEntity>[];
  /** Of the kinds asked for; in every référentiel. */
  readonly referentiels: readonly FacetCount<string>[];
}
