import type { ItemRef } from '../domain/row.ts';
import { cleDeMembre, type Sorte } from './modele.ts';

/** The key of what is answered; a whole item has no member. */
export const cleDePoint = (sorte: Sorte, item: ItemRef, membre = ''): string =>
  `${sorte} ${cleDeMembre(item, membre)}`.trimEnd();

/** How an item that was added there is answered: by its code, when another has it here. */
export const sorteDAjout = (
  { memesCodes }: { readonly memesCodes: ReadonlyMap<string, unknown> },
  { id }: ItemRef,
): 'code' | 'ajout' => (memesCodes.has(id) ? 'code' : 'ajout');
