import { diffMots } from '../diff/mots.ts';
import type { State } from '../domain/row.ts';
import { namingFields } from '../i18n/fr/item-name.ts';
import type { ItemRef } from '../domain/row.ts';
import { texteDuChamp } from './champ.ts';
import type { Commentaire, Sur } from './modele.ts';

/** A run of characters of a text. */
export interface Place {
  readonly debut: number;
  readonly fin: number;
}

/** What became of what a comment is about. */
export type Devenir =
  | { readonly kind: 'intact'; readonly place: Place | null }
  /** The text is another one; `place`: where the words that were quoted now are, null when they are gone or none were. */
  | {
      readonly kind: 'reformule';
      readonly avant: string;
      readonly apres: string;
      readonly place: Place | null;
    }
  | { readonly kind: 'retire' };

/** The words that a comment quotes; all of the text, when it is about the item as a whole. */
export const motsCites = ({ texte, debut, fin }: Sur): string => texte.slice(debut, fin);

export const estPlace = ({ debut, fin }: Sur): boolean => debut !== undefined && fin !== undefined;

/** The field that says what an item is: that of a comment on the whole of it. */
export const champPrincipal = ({ entity }: Pick<ItemRef, 'entity'>): string =>
  namingFields(entity).find((name) => name !== 'code') ?? 'code';

/** The text of a field now; '' where nothing is written; null once its item is gone. */
export function texteDe(state: State, { entity, id }: ItemRef, champ: string): string | null {
  const row = state.get(entity)?.get(id);
  return row === undefined ? null : texteDuChamp(row, champ);
}

/** Where a place of a text comes to in the text that it became. */
function menee(avant: string, apres: string, place: number): number {
  let [before, after] = [0, 0];
  for (const { kind, text } of diffMots(avant, apres)) {
    if (kind !== 'added' && before + text.length > place)
      return kind === 'same' ? after + place - before : after;
    if (kind !== 'added') before += text.length;
    if (kind !== 'removed') after += text.length;
  }
  return after;
}

/** Where words stand in a text, the nearest to a place of it; null when they are not there. */
function retrouves(texte: string, mots: string, pres: number): Place | null {
  let best: number | null = null;
  for (let at = texte.indexOf(mots); at !== -1; at = texte.indexOf(mots, at + 1))
    if (best === null || Math.abs(at - pres) < Math.abs(best - pres)) best = at;
  return best === null ? null : { debut: best, fin: best + mots.length };
}

/** Is the text still what was commented, and where are the words that were? */
export function devenirDe(
  state: State,
  { entite, element, sur }: Pick<Commentaire, 'entite' | 'element' | 'sur'>,
): Devenir {
  const apres = texteDe(state, { entity: entite, id: element }, sur.champ);
  if (apres === null) return { kind: 'retire' };
  const { texte: avant, debut, fin } = sur;
  const cite = debut === undefined || fin === undefined ? null : { debut, fin };
  if (apres === avant) return { kind: 'intact', place: cite };
  const place = cite === null ? null : retrouves(apres, motsCites(sur), menee(avant, apres, cite.debut));
  return { kind: 'reformule', avant, apres, place };
}
