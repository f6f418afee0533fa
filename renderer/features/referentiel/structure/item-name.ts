import type { ItemRef, State } from '../../../../shared/domain/row.ts';
import type { Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';

export interface ItemName {
  /** « Compétence C1.2 » */
  readonly title: string;
  /** Its text, or what stands for one that is not written yet. */
  readonly text: string;
}

const written = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** What an item is called where it is only named. */
export function itemName(state: State, { entity, id }: ItemRef): ItemName {
  const row = state.get(entity)?.get(id);
  return {
    title: texts.editor.structure.named(entity, written(row?.['code'])),
    text:
      written(row?.['intitule']) ??
      written(row?.['libelle']) ??
      written(row?.['cpne']) ??
      texts.outline.unwritten,
  };
}
