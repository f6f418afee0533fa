import type { State } from '../domain/row.ts';
import type { Commentaire, EtatDeRelecture, Relecture, Relu, Reponse } from './modele.ts';

/** What an adopted version says of the review that it closed. */
interface Fermante {
  readonly relecture: string | null;
}

/**
 * A review says itself when it is withdrawn; that it was adopted, its version says. One copy may have adopted what another had withdrawn: the
 * version stays, and nothing more is said of what it closed.
 */
export function etatDeRelecture(
  { id, retrait }: Pick<Relecture, 'id' | 'retrait'>,
  versions: readonly Fermante[],
): EtatDeRelecture {
  if (versions.some(({ relecture }) => relecture === id)) return 'adoptee';
  return retrait === null ? 'ouverte' : 'retiree';
}

/** What a review is of. */
export const reluDe = ({ referentiel, grille }: Pick<Relecture, 'referentiel' | 'grille'>): Relu =>
  grille === null ? { entity: 'referentiel', id: referentiel ?? '' } : { entity: 'grille', id: grille };

/** Of a référentiel and its grids, what was ever reviewed, in that order. */
export function relusDe(
  state: State,
  referentiel: string,
  grilles: readonly { readonly id: string }[],
): readonly Relu[] {
  const tous: readonly Relu[] = [
    { entity: 'referentiel', id: referentiel },
    ...grilles.map(({ id }) => ({ entity: 'grille', id }) as const),
  ];
  return tous.filter((relu) => relecturesDe(state, relu).length > 0);
}

/** The reviews of a référentiel or of a grid, first to last. */
export const relecturesDe = (state: State, { entity, id }: Relu): readonly Relecture[] =>
  ([...(state.get('relecture')?.values() ?? [])] as readonly unknown[] as Relecture[])
    .filter((relecture) => relecture[entity] === id)
    .toSorted((a, b) => a.tour - b.tour);

/** The one that locks it; null when none does. */
export const relectureOuverte = (state: State, relu: Relu, versions: readonly Fermante[]): Relecture | null =>
  relecturesDe(state, relu).find((relecture) => etatDeRelecture(relecture, versions) === 'ouverte') ?? null;

/** All that was said of a référentiel and of its grids, in the order of the numbers. */
export const tousLesCommentaires = (state: State): readonly Commentaire[] =>
  ([...(state.get('commentaire')?.values() ?? [])] as readonly unknown[] as Commentaire[]).toSorted(
    (a, b) => a.numero - b.numero,
  );

/** What was said of one of them. */
export function commentairesDe(state: State, relu: Relu): readonly Commentaire[] {
  const tours = new Set(relecturesDe(state, relu).map(({ id }) => id));
  return tousLesCommentaires(state).filter(({ relecture }) => tours.has(relecture));
}

/** Answers by the comment that they answer, first to last. */
export const reponsesPar = (state: State): ReadonlyMap<string, readonly Reponse[]> =>
  Map.groupBy(
    ([...(state.get('reponse')?.values() ?? [])] as readonly unknown[] as Reponse[]).toSorted((a, b) =>
      a.le < b.le ? -1 : 1,
    ),
    ({ commentaire }) => commentaire,
  );
