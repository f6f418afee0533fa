import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import type { ItemRef, State } from '../../../../shared/domain/row.ts';
import { codeOfItem, nameOfItem } from '../../../../shared/i18n/fr/item-name.ts';
import { texts } from '../../../../shared/i18n/window.ts';

export interface ItemName {
  /** « Compétence C1.2 » */
  readonly title: string;
  /** Its text, or what stands for one that is not written yet. */
  readonly text: string;
}

/** « Compétence C1.2 » */
export const itemTitle = (entity: EntityName, row: JsonObject): string =>
  texts.editor.structure.named(entity, codeOfItem(entity, row));

/** What an item is called where it is only named. */
export function itemName(state: State, { entity, id }: ItemRef): ItemName {
  const row = state.get(entity)?.get(id) ?? {};
  const name = nameOfItem(entity, row);
  return {
    title: itemTitle(entity, row),
    text: name.trim() === '' ? texts.outline.unwritten : name,
  };
}
