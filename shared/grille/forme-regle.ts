import type { Arrondi, Echelle, Regle } from '../generated/document.ts';
import { centiemes, nombreDe } from './nombre.ts';

export const arrondiUsuel: Arrondi = { pas: '0.01', mode: 'plus_proche' };

/** From the lowest to the highest mark. */
export function bornesDe({ points, niveaux }: Echelle): { readonly min: string; readonly max: string } {
  if (points !== undefined) return points;
  return { min: niveaux[0]?.valeur ?? '0', max: niveaux.at(-1)?.valeur ?? '0' };
}

/** Where a scale says that a mark is acquired; half of it when no level does. */
function acquisSur(echelle: Echelle | undefined): string {
  if (echelle === undefined) return '10';
  const acquis = echelle.niveaux.find(({ validant }) => validant === 'oui')?.valeur;
  const { min, max } = bornesDe(echelle);
  return acquis ?? nombreDe(Math.round((centiemes(min) + centiemes(max)) / 2));
}

/** A rule of another type, as it can stand at once; it is shaped then. `enfants`: how many results it combines. */
export function regleDuType(type: Regle['type'], enfants: number, echelle: Echelle | undefined): Regle {
  switch (type) {
    case 'tous':
    case 'sequence':
      return { type };
    case 'nombre':
      return { type, minimum: Math.max(1, enfants) };
    case 'moyenne':
      return { type, seuil: { acquis: acquisSur(echelle) }, absence: 'bloquante', arrondi: arrondiUsuel };
  }
}

/** The sum of weights, which counts where the rule is an average. */
export const sommeDesPoids = (noeuds: readonly { readonly poids: string }[]): string =>
  nombreDe(noeuds.reduce((somme, { poids }) => somme + centiemes(poids), 0));
