import type { ElementDit } from '../../../shared/contract/answers/fusion.ts';
import { entityNames, fieldsOf, type EntityName } from '../../../shared/domain/entities.ts';
import { sameJson, type JsonObject } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef, type Row } from '../../../shared/domain/row.ts';
import { sansMarque } from '../../../shared/fusion/entraines.ts';
import type { Lignes } from '../../../shared/fusion/racine.ts';
import type { Noms } from './noms.ts';

/** More than anybody reads to answer one point; the rest is counted. */
const most = 500;

interface Element extends ItemRef {
  readonly row: Row;
}

const ordre = new Map(entityNames.map((entity, i) => [entity, i]));

const cleDeRang = ({ row: { rang }, id }: Element): string => `${typeof rang === 'string' ? rang : ''} ${id}`;

const enOrdre = (a: Element, b: Element): number => {
  const kinds = (ordre.get(a.entity) ?? 0) - (ordre.get(b.entity) ?? 0);
  if (kinds !== 0) return kinds;
  return cleDeRang(a) < cleDeRang(b) ? -1 : 1;
};

const dits = ({ entity, row }: Element): JsonObject =>
  Object.fromEntries(
    fieldsOf(entity).flatMap((membre) => {
      const valeur = row[membre] ?? null;
      return valeur === null ? [] : [[membre, valeur]];
    }),
  );

const depuisQue = (entity: EntityName, avant: Row | undefined, row: Row): ElementDit['depuis'] => {
  if (avant === undefined) return 'ajoute';
  return sameJson(sansMarque(entity, avant), sansMarque(entity, row)) ? null : 'change';
};

/** What comes or goes with an item, as a tree read from its top; what stood elsewhere in between is read right under the item. */
export function elementsSous(
  tete: ItemRef,
  contenu: readonly ItemRef[],
  lignes: Lignes,
  base: Lignes,
  { nom }: Noms,
): readonly ElementDit[] {
  const rows = contenu.flatMap((item): readonly Element[] => {
    const row = item.id === tete.id ? undefined : lignes(item);
    return row === undefined ? [] : [{ ...item, row }];
  });
  const ids = new Set(rows.map(({ id }) => id));
  const enfants = Map.groupBy(rows, ({ entity, row }) => {
    const parent = parentOf(entity, row)?.id ?? tete.id;
    return ids.has(parent) ? parent : tete.id;
  });
  const lus: ElementDit[] = [];
  const lire = (id: string, niveau: number): void => {
    for (const element of (enfants.get(id) ?? []).toSorted(enOrdre)) {
      if (lus.length === most) return;
      const { entity, id: sien, row } = element;
      const depuis = depuisQue(entity, base(element), row);
      lus.push({ entity, id: sien, niveau, nom: nom(element), depuis, membres: dits(element) });
      lire(sien, niveau + 1);
    }
  };
  lire(tete.id, 1);
  return lus;
}
