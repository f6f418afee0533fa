import type { Json, JsonObject } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Tete } from './autre.ts';
import type { Chaines, Noeud } from './chaines.ts';

/** A head of another journal that was seen, as a row `fusion` says it; for some roots, or (null) for all. */
export interface TeteVue extends Tete {
  readonly portee: readonly string[] | null;
}

/** A way that a state has come, and for which roots. */
export interface Vu {
  readonly noeud: Noeud;
  readonly portee: readonly string[] | null;
}

/** Of a row `fusion`. */
export const tetesDites = (fusion: JsonObject | null): readonly TeteVue[] =>
  (fusion?.['tetes'] ?? []) as Json as unknown as readonly TeteVue[];

/** The heads that a state says it has seen, since its merges. */
export const tetesVues = (etat: State): readonly TeteVue[] =>
  [...(etat.get('fusion')?.values() ?? [])].flatMap(tetesDites);

/** All that a state at a row has seen: what leads to that row, and what its merges say. */
export const vusDe = (chaines: Chaines, noeud: Noeud, etat: State): readonly [Vu, ...Vu[]] => [
  { noeud, portee: null },
  ...tetesVues(etat).map(({ hash, portee }) => ({ noeud: chaines.noeud(hash), portee })),
];

export const couvre = ({ portee }: Pick<Vu, 'portee'>, racine: string): boolean =>
  portee === null || portee.includes(racine);

export const noeudsDe = (vus: readonly Vu[]): readonly Noeud[] => vus.map(({ noeud }) => noeud);
