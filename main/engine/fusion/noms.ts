import type { EntityName } from '../../../shared/domain/entities.ts';
import { parentOf, type ItemRef, type Row, type State } from '../../../shared/domain/row.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { textsIn } from '../../../shared/domain/json.ts';
import { entityLabels } from '../../../shared/i18n/fr/entities.ts';
import { codeOfItem, nameOfItem } from '../../../shared/i18n/fr/item-name.ts';

/** What items are called, and what they stand under, in the first of some states that has them. */
export interface Noms {
  readonly nom: (item: ItemRef) => string;
  /** From the root down to what it stands under. */
  readonly chemin: (item: ItemRef) => readonly string[];
  /** The id of what an item stands under, or is, of one kind. */
  readonly dans: (entity: EntityName, item: ItemRef) => string | null;
}

export function nomsDans(...etats: readonly State[]): Noms {
  const rowOf = ({ entity, id }: ItemRef): Row | undefined => {
    for (const etat of etats) {
      const row = etat.get(entity)?.get(id);
      if (row !== undefined) return row;
    }
    return undefined;
  };
  const au = (item: ItemRef): ItemRef | null => {
    const row = rowOf(item);
    return row === undefined ? null : parentOf(item.entity, row);
  };
  const nom = (item: ItemRef): string => {
    const row = rowOf(item) ?? { id: item.id };
    const said = [codeOfItem(item.entity, row), nameOfItem(item.entity, row)].filter(Boolean).join(' ');
    return said === '' ? entityLabels[item.entity] : said;
  };
  const dessus = (item: ItemRef): readonly ItemRef[] => {
    const parent = au(item);
    return parent === null ? [] : [...dessus(parent), parent];
  };
  return {
    nom,
    chemin: (item) => dessus(item).map(nom),
    dans: (kind, item) => [...dessus(item), item].find(({ entity }) => entity === kind)?.id ?? null,
  };
}

/** What the values of these points name by id is called, in these states. */
export function nomsCites(
  points: readonly PointDit[],
  etats: readonly State[],
  { nom }: Noms,
): Readonly<Record<string, string>> {
  const entites = new Map(
    etats.flatMap((etat) =>
      [...etat].flatMap(([entity, rows]) => [...rows.keys()].map((id) => [id, entity] as const)),
    ),
  );
  const cites = new Map<string, string>();
  for (const { base, notre, leur, contient } of points)
    for (const valeur of [base, notre, leur, ...contient.map(({ membres }) => membres)])
      for (const id of textsIn(valeur)) {
        const entity = cites.has(id) ? undefined : entites.get(id);
        if (entity !== undefined) cites.set(id, nom({ entity, id }));
      }
  return Object.fromEntries(cites);
}
