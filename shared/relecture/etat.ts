import type { State } from '../domain/row.ts';
import type { Commentaire, EtatDeRelecture, Relecture, Reponse } from './modele.ts';

/** What an adopted version says of the review that it closed. */
interface Fermante {
  readonly relecture: string | null;
}

/** A review says itself when it is withdrawn; that it was adopted, its version says. */
export function etatDeRelecture(
  { id, retrait }: Pick<Relecture, 'id' | 'retrait'>,
  versions: readonly Fermante[],
): EtatDeRelecture {
  if (retrait !== null) return 'retiree';
  return versions.some(({ relecture }) => relecture === id) ? 'adoptee' : 'ouverte';
}

/** The reviews of the référentiel whose rows these are, first to last. */
export const relecturesDe = (state: State): readonly Relecture[] =>
  ([...(state.get('relecture')?.values() ?? [])] as readonly unknown[] as Relecture[]).toSorted(
    (a, b) => a.tour - b.tour,
  );

/** The one that locks it; null when none does. */
export const relectureOuverte = (state: State, versions: readonly Fermante[]): Relecture | null =>
  relecturesDe(state).find((relecture) => etatDeRelecture(relecture, versions) === 'ouverte') ?? null;

/** All that was said of it, in the order of the numbers. */
export const commentairesDe = (state: State): readonly Commentaire[] =>
  ([...(state.get('commentaire')?.values() ?? [])] as readonly unknown[] as Commentaire[]).toSorted(
    (a, b) => a.numero - b.numero,
  );

/** Answers by the comment that they answer, first to last. */
export const reponsesPar = (state: State): ReadonlyMap<string, readonly Reponse[]> =>
  Map.groupBy(
    ([...(state.get('reponse')?.values() ?? [])] as readonly unknown[] as Reponse[]).toSorted((a, b) =>
      a.le < b.le ? -1 : 1,
    ),
    ({ commentaire }) => commentaire,
  );
