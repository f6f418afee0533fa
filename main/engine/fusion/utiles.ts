import type { EntityName } from '../../../shared/domain/entities.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { fusionnees } from '../../../shared/fusion/ecarts.ts';
import { derniers, mene, seqDe, type Noeud } from './chaines.ts';
import {
  estConvenu,
  existence,
  membresConvenus,
  paire,
  type Decides,
  type MembreConvenu,
  type Paire,
  type Prise,
} from './membres-convenus.ts';

/** A head that a merge took of a root as far as was decided (`decides`): of that, and of what both said alike then, all that led to the head was seen. */
export interface VueEnPartie extends Prise<Noeud> {
  readonly decides: Decides;
}

/** A member of an item, or its very being. */
interface MembreDItem extends ItemRef, MembreConvenu {}

const membresDe = (entity: EntityName): readonly MembreConvenu[] => [existence, ...membresConvenus(entity)];

type EtatDe = (noeud: Noeud) => State;

export const paireDe = (etatDe: EtatDe, { decides, ...prise }: VueEnPartie, item: ItemRef): Paire =>
  paire(
    { reunion: etatDe(prise.reunion), prise: etatDe(prise.prise), tete: etatDe(prise.tete) },
    item,
    decides,
  );

/** What a merge left open of a head that it took. */
function ouverts(etatDe: EtatDe, vue: VueEnPartie): readonly MembreDItem[] {
  return fusionnees.flatMap((entity) => {
    const [un, autre] = [vue.reunion, vue.tete].map((noeud) => etatDe(noeud).get(entity));
    if (un === autre) return [];
    const membres = membresDe(entity);
    return [...new Set([...(un?.keys() ?? []), ...(autre?.keys() ?? [])])].flatMap((id) => {
      const paire = paireDe(etatDe, vue, { entity, id });
      return membres
        .filter((membre) => !estConvenu(paire, membre))
        .map((membre) => ({ entity, id, ...membre }));
    });
  });
}

/** By their heads, along one chain; of those that took the same head, the first of them last: it is then that the head was seen. */
const enOrdre = (a: VueEnPartie, b: VueEnPartie): number =>
  seqDe(a.tete) - seqDe(b.tete) || seqDe(b.reunion) - seqDe(a.reunion);

function utilesVers(etatDe: EtatDe, vues: readonly VueEnPartie[]): readonly VueEnPartie[] {
  const [derniere, ...avant] = vues.toSorted(enOrdre).reverse();
  if (derniere === undefined) return [];
  const restent = ouverts(etatDe, derniere);
  if (restent.length === 0) return [derniere];
  // Oldest first: the state of each is had from the one before.
  const convenus = avant.toReversed().map((vue) => ({
    vue,
    membres: restent.filter((membre) => estConvenu(paireDe(etatDe, vue, membre), membre)),
  }));
  const trouves = new Set<MembreDItem>();
  const utiles = convenus.toReversed().filter(({ membres }) => {
    const isUtile = membres.some((membre) => !trouves.has(membre));
    for (const membre of membres) trouves.add(membre);
    return isUtile;
  });
  return [derniere, ...utiles.map(({ vue }) => vue)];
}

/**
 * Of merges that took heads of one chain, those that some member is settled at and at none that took a later head. A question that is put off for long would
 * else have as many as there were merges since, and each would be compared with each of the other side.
 */
export function utiles(etatDe: EtatDe, vues: readonly VueEnPartie[]): readonly VueEnPartie[] {
  return derniers(vues.map(({ tete }) => tete)).flatMap((bout) =>
    utilesVers(
      etatDe,
      vues.filter(({ tete }) => mene(tete, bout)),
    ),
  );
}
