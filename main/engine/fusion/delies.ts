import { entityNames, linksOf } from '../../../shared/domain/entities.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { linkedIds } from '../../../shared/edit/links.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import type { Noms } from './noms.ts';

/** By id of an item, those that are linked to it. */
function liantsDans(etat: State): ReadonlyMap<string, readonly ItemRef[]> {
  const liens = entityNames.flatMap((entity) =>
    linksOf(entity).flatMap(({ name }) =>
      [...(etat.get(entity)?.values() ?? [])].flatMap((row) =>
        linkedIds(row[name]).map((cible) => ({ cible, item: { entity, id: row.id } })),
      ),
    ),
  );
  const groupes = Map.groupBy(liens, ({ cible }) => cible);
  return new Map([...groupes].map(([cible, dits]) => [cible, dits.map(({ item }) => item)]));
}

/**
 * Of a removal, names of what is linked here to what goes with it, and stays without that link. The state is gone through once, if anything goes.
 */
export function deliesDe(
  etat: State,
  { nom }: Noms,
): (point: Point, contenu: readonly ItemRef[]) => readonly string[] {
  let liants: ReadonlyMap<string, readonly ItemRef[]> | null = null;
  return ({ sorte, notre }, contenu) => {
    if (sorte !== 'retrait' || notre === null) return [];
    liants ??= liantsDans(etat);
    const partent = new Set(contenu.map(({ id }) => id));
    const lies = new Map(
      [...partent].flatMap((id) => (liants?.get(id) ?? []).map((item) => [item.id, item] as const)),
    );
    return [...lies.values()]
      .filter(({ id }) => !partent.has(id))
      .map(nom)
      .toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  };
}
