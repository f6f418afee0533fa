import type { College } from '../../../shared/domain/gesture.ts';
import type { Commentaire, Statut } from '../../../shared/relecture/modele.ts';

/** Which comments are shown; null: whatever it is. */
export interface Filtre {
  readonly statut: Statut | null;
  readonly college: College | null;
  readonly element: string | null;
}

export const sansFiltre: Filtre = { statut: null, college: null, element: null };

export const filtres = (
  commentaires: readonly Commentaire[],
  { statut, college, element }: Filtre,
): readonly Commentaire[] =>
  commentaires.filter(
    (one) =>
      (statut === null || one.statut === statut) &&
      (college === null || one.college === college) &&
      (element === null || one.element === element),
  );

/** The one beside, in what is shown; when it is not among them any more, the first after it. Null at either end. */
export function voisin(montres: readonly Commentaire[], numero: number, pas: 1 | -1): Commentaire | null {
  const beside = montres.filter((one) => (pas === 1 ? one.numero > numero : one.numero < numero));
  return beside.at(pas === 1 ? 0 : -1) ?? null;
}

/** How many comments an item has, and how many of them wait. */
export interface Compte {
  readonly total: number;
  readonly aTraiter: number;
}

export const comptes = (commentaires: readonly Commentaire[]): ReadonlyMap<string, Compte> =>
  new Map(
    [...Map.groupBy(commentaires, ({ element }) => element)].map(([element, ofItem]) => [
      element,
      { total: ofItem.length, aTraiter: ofItem.filter(({ statut }) => statut === 'aTraiter').length },
    ]),
  );
