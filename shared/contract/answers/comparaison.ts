import type { Diff } from '../../diff/diff.ts';
import type { GrilleSansLien } from '../../document/tree.ts';
import type { Referentiel } from '../../generated/document.ts';

interface Deux<R> {
  readonly a: R;
  readonly b: R;
  /** What leads from the first to the second, by identifier. */
  readonly changes: Diff;
}

/** Two states of one référentiel, or of one grid. */
export type Comparaison =
  | ({ readonly racine: 'referentiel' } & Deux<Referentiel>)
  | ({ readonly racine: 'grille' } & Deux<GrilleSansLien>);

/** A state and a file, which comes second. */
export type ComparaisonDeFichier = Comparaison & {
  /** Items of the file that were recognised by what they say, its identifiers being its own; null when they are ours. */
  readonly reconnus: number | null;
};
