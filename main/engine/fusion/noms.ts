import { parentOf, type ItemRef, type Row, type State } from '../../../shared/domain/row.ts';
import { entityLabels } from '../../../shared/i18n/fr/entities.ts';
import { codeOfItem, nameOfItem } from '../../../shared/i18n/fr/item-name.ts';

/** What items are called, and what they stand under, in the first of some states that has them. */
export interface Noms {
  readonly nom: (item: ItemRef) => string;
  /** From the root down to what it stands under. */
  readonly chemin: (item: ItemRef) => readonly string[];
  readonly bloc: (item: ItemRef) => string | null;
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
    bloc: (item) => [...dessus(item), item].find(({ entity }) => entity === 'bloc')?.id ?? null,
  };
}
