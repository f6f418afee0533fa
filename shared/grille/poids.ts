import type { GrilleSansLien } from '../document/tree.ts';
import type { Regle } from '../generated/document.ts';
import { centiemes, nombreDe } from './nombre.ts';

/** Weights that do not say what they seem to. */
export type DefautDePoids =
  /** They look like percentages, and do not make a hundred. */
  | {
      readonly code: 'cent';
      readonly element: string;
      readonly champ: 'regle' | 'evaluateurs';
      readonly total: string;
    }
  /** Counted in an average, for nothing. */
  | { readonly code: 'zero'; readonly element: string };

const CENT = 10_000;

/**
 * Are these weights meant to make a hundred? Any weights are sound, since they only count in proportion: 1, 2 and 3 do, and so do sixty
 * times 1. What is all five and more, unequal, and not far from a hundred was meant as percentages.
 */
function enPourcentage(poids: readonly number[], total: number): boolean {
  const inegaux = new Set(poids).size > 1;
  return inegaux && poids.every((un) => un >= CENT / 20) && total >= CENT / 2 && total <= CENT * 2;
}

function surCent(
  element: string,
  champ: 'regle' | 'evaluateurs',
  ecrits: readonly string[],
): readonly DefautDePoids[] {
  const poids = ecrits.map(centiemes);
  const total = poids.reduce((somme, un) => somme + un, 0);
  // Shares that are all nothing leave nothing to compute.
  const isNothing = champ === 'evaluateurs' && total === 0;
  if (!isNothing && (total === CENT || !enPourcentage(poids, total))) return [];
  return [{ code: 'cent', element, champ, total: nombreDe(total) }];
}

interface Pese {
  readonly id: string;
  readonly poids: string;
}

function dansUneMoyenne(
  element: string,
  { type }: Regle,
  enfants: readonly Pese[],
): readonly DefautDePoids[] {
  if (type !== 'moyenne') return [];
  const nuls = enfants.filter(({ poids }) => poids === '0');
  return [
    ...surCent(
      element,
      'regle',
      enfants.map(({ poids }) => poids),
    ),
    ...nuls.map(({ id }): DefautDePoids => ({ code: 'zero', element: id })),
  ];
}

/** Weights and shares of a grid that are worth a look. */
export function defautsDePoids({ id, regle, parties }: GrilleSansLien): readonly DefautDePoids[] {
  return [
    ...dansUneMoyenne(id, regle, parties),
    ...parties.flatMap((partie) => [
      ...dansUneMoyenne(
        partie.id,
        partie.regle,
        partie.epreuves.filter(({ reprend }) => reprend === undefined),
      ),
      ...partie.epreuves.flatMap((epreuve) => [
        ...dansUneMoyenne(epreuve.id, epreuve.regle, epreuve.lignes),
        ...(epreuve.partage === undefined
          ? []
          : surCent(
              epreuve.id,
              'evaluateurs',
              epreuve.evaluateurs.map(({ part }) => part ?? '0'),
            )),
      ]),
    ]),
  ];
}
