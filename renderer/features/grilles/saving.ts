import type { Json, JsonObject } from '../../../shared/domain/json.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import type { Ligne } from '../../../shared/generated/document.ts';
import { useEditing, type Editing } from '../referentiel/draft.ts';
import { asWhole, saveWithin, type Save } from '../referentiel/fields/form-item.ts';
import { recordsOf } from '../referentiel/fields/record.ts';

/** Other fields that change with one, in the same gesture. */
type Along = (next: Json, now: State) => JsonObject;

const alone: Along = () => ({});

/** Saves a field of an item, or a part of it. `whyKept`: why it cannot be emptied; null: it can. */
function fieldSave(
  edit: Editing['edit'],
  { entity, id }: ItemRef,
  name: string,
  whyKept: string | null,
  along: Along = alone,
): Save {
  return (next, seen, put = asWhole) => {
    if (whyKept !== null && (next === null || next === ''))
      return Promise.resolve({ code: 'EMPTIED', message: whyKept });
    return edit((now) => {
      const row = now.get(entity)?.get(id);
      const whole = row?.[name] ?? null;
      const before = { ...row, id, [name]: put(whole, seen) };
      const value = put(whole, next);
      return changeItem({ entity, id }, before, { [name]: value, ...along(value, now) });
    });
  };
}

export function useField(item: ItemRef, name: string, whyKept: string | null = null, along?: Along): Save {
  const { edit } = useEditing();
  return fieldSave(edit, item, name, whyKept, along);
}

const texteDe = (descripteurs: Json, niveau: string): Json =>
  recordsOf(descripteurs).find((un) => un['niveau'] === niveau)?.['texte'] ?? null;

/** In its place among the others, as it may be compared with what was there. */
function avecTexte(descripteurs: Json, niveau: string, texte: Json): Json {
  const tous = recordsOf(descripteurs);
  const rang = tous.findIndex((un) => un['niveau'] === niveau);
  if (texte === null || texte === '') return tous.filter((_, i) => i !== rang);
  return rang < 0 ? [...tous, { niveau, texte }] : tous.with(rang, { niveau, texte });
}

/** What a level means for a line, and what saves it. */
export function useDescripteur(ligne: Ligne, niveau: string): { readonly value: Json; readonly save: Save } {
  const save = useField({ entity: 'ligne', id: ligne.id }, 'descripteurs');
  return {
    value: ligne.descripteurs.find((un) => un.niveau === niveau)?.texte ?? null,
    save: saveWithin(
      save,
      (whole) => texteDe(whole, niveau),
      (whole, part) => avecTexte(whole, niveau, part),
    ),
  };
}
