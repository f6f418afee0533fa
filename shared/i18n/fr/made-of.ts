import type { MadeOf } from '../../contract/answers/history.ts';
import { listed } from './listed.ts';

/** « à partir de ce qu’ont écrit Jeanne Petit et Paul Essai » */
export function fromWordsOf({ authors }: Pick<MadeOf, 'authors'>): string {
  const names = [...new Set(authors.map(({ nom }) => nom))];
  return `à partir de ce qu’${names.length === 1 ? 'a' : 'ont'} écrit ${listed(names)}`;
}

/** « Camille Essai (à partir de ce qu’ont écrit Jeanne Petit et Paul Essai) » */
export const signedFrom = (nom: string, madeOf: MadeOf | null): string =>
  madeOf === null ? nom : `${nom} (${fromWordsOf(madeOf)})`;
