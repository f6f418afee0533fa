import type { Comparaison } from '../contract/answers/comparaison.ts';
import { flatten, flattenGrille, type Tree } from '../document/tree.ts';
import { diffTrees, inverse } from './diff.ts';

/** What is compared, taken apart. */
export function arbresDe(comparaison: Comparaison): { readonly a: Tree; readonly b: Tree } {
  return comparaison.racine === 'referentiel'
    ? { a: flatten(comparaison.a), b: flatten(comparaison.b) }
    : { a: flattenGrille(comparaison.a), b: flattenGrille(comparaison.b) };
}

type Cotes = Comparaison extends infer C ? (C extends Comparaison ? Omit<C, 'changes'> : never) : never;

/** Two states of one thing, and what leads from one to the other. */
export function comparaisonDe(cotes: Cotes): Comparaison {
  const { a, b } = arbresDe({ ...cotes, changes: [] });
  return { ...cotes, changes: diffTrees(a, b) };
}

/** The same, read the other way. */
export function renversee({ a, b, changes, ...reste }: Comparaison): Comparaison {
  return { ...reste, a: b, b: a, changes: inverse(changes) } as Comparaison;
}
