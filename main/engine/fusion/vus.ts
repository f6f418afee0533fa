import { isObject, type Json, type JsonObject } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Tete } from './autre.ts';
import { mene, type Chaines, type Noeud } from './chaines.ts';

/** A head of another journal that was seen, as a row `fusion` says it; for some roots, or (null) for all. */
export interface TeteVue extends Tete {
  readonly portee: readonly string[] | null;
  /** The roots that were sent, where that is not all: of another one nothing was seen, and nothing left open. */
  readonly envoyee?: readonly string[];
}

/** A way that a state has come, and for which roots. */
export interface Vu extends Pick<TeteVue, 'portee' | 'envoyee'> {
  readonly noeud: Noeud;
}

const isListe = (dite: Json): boolean =>
  Array.isArray(dite) && (dite as readonly Json[]).every((id) => typeof id === 'string');

const isTete = (dite: Json): boolean =>
  isObject(dite) &&
  ['hash', 'replica'].every((nom) => typeof dite[nom] === 'string') &&
  Number.isSafeInteger(dite['seq']) &&
  (dite['portee'] === null || isListe(dite['portee'] ?? null)) &&
  (dite['envoyee'] === undefined || isListe(dite['envoyee']));

/** Of a row `fusion`: what another journal may say besides, or a row that was altered, is no head. */
export function tetesDites(fusion: JsonObject | null): readonly TeteVue[] {
  const dites = fusion?.['tetes'];
  return Array.isArray(dites) ? ((dites as readonly Json[]).filter(isTete) as unknown[] as TeteVue[]) : [];
}

export const sansDoublon = (tetes: readonly TeteVue[]): readonly TeteVue[] => [
  ...new Map(
    tetes.map(({ replica, seq, hash, portee }) => {
      const tete = { replica, seq, hash, portee };
      return [JSON.stringify(tete), tete];
    }),
  ).values(),
];

/** The heads that a state says it has seen, since its merges, each once. `dites`: those that a merge says. */
export const tetesVues = (etat: State, dites: typeof tetesDites = tetesDites): readonly TeteVue[] => [
  ...new Map(
    [...(etat.get('fusion')?.values() ?? [])]
      .flatMap((fusion) => dites(fusion))
      .map((tete) => [JSON.stringify([tete.hash, tete.portee, tete.envoyee ?? null]), tete]),
  ).values(),
];

/** Of those, the ones that lead somewhere. A row that was received in good faith may name what never was: to stop there would be to refuse whoever has it. */
export const tetesConnues =
  ({ connue }: Chaines): typeof tetesDites =>
  (fusion) =>
    tetesDites(fusion).filter(({ hash }) => connue(hash));

/** All that a state at a row has seen: what leads to that row, and what its merges say. @throws EngineError FUSION_INCOMPLETE when one of `dites` is not known. */
export const vusDe = (
  chaines: Chaines,
  noeud: Noeud,
  etat: State,
  dites: typeof tetesDites,
): readonly [Vu, ...Vu[]] => [
  { noeud, portee: null },
  ...tetesVues(etat, dites).map(({ hash, portee, ...envoi }) => ({
    ...envoi,
    noeud: chaines.noeud(hash),
    portee,
  })),
];

export const couvre = ({ portee }: Pick<Vu, 'portee'>, racine: string): boolean =>
  portee === null || portee.includes(racine);

/** Was it sent, be it as far as a question that waits? */
export const estEnvoyee = ({ envoyee }: Pick<Vu, 'envoyee'>, racine: string): boolean =>
  envoyee === undefined || envoyee.includes(racine);

/** Was all that is in a scope seen, be it by several heads? */
export const couvrent = (vus: readonly Pick<Vu, 'portee'>[], portee: Vu['portee']): boolean =>
  portee === null
    ? vus.some((vu) => vu.portee === null)
    : portee.every((racine) => vus.some((vu) => couvre(vu, racine)));

/** Of two scopes, what both have. */
export function communes(a: Vu['portee'], b: Vu['portee']): Vu['portee'] {
  if (a === null || b === null) return a ?? b;
  const seconds = new Set(b);
  return a.filter((id) => seconds.has(id));
}

/** Has whoever saw the one seen all of the other? */
const vautPour = (vu: Vu, autre: Vu): boolean => mene(autre.noeud, vu.noeud) && couvrent([vu], autre.portee);

/** Of what is seen now, what says more than the rest of it, and than what was seen before; of two that say the same, the first. */
export const quiAjoutent = <V extends Vu>(vus: readonly V[], avant: readonly Vu[]): readonly V[] =>
  vus.filter(
    (vu, i) =>
      !avant.some((autre) => vautPour(autre, vu)) &&
      !vus.some((autre, j) => j !== i && vautPour(autre, vu) && (j < i || !vautPour(vu, autre))),
  );

export const noeudsDe = (vus: readonly Vu[]): readonly Noeud[] => vus.map(({ noeud }) => noeud);
