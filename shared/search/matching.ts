/** What counts when texts are compared. Nothing does unless it is said. */
export interface Strictness {
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

export const lenient: Strictness = { matchCase: false, matchAccents: false };

/** One letter for another, wherever it stands: what a text becomes is what its letters become, one after the other. */
export function foldedAs(text: string, { matchCase, matchAccents }: Strictness): string {
  const plain = matchAccents
    ? text
    : text
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll('œ', 'oe')
        .replaceAll('Œ', 'OE')
        .replaceAll('æ', 'ae')
        .replaceAll('Æ', 'AE');
  // A sigma that ends a word is written otherwise: the one case where a letter depends on its neighbours.
  const cased = matchCase ? plain : plain.toLowerCase().replaceAll('ς', 'σ');
  return cased.replaceAll(/[’ʼ]/g, "'").replaceAll('\u2011', '-').replaceAll(/\s/g, ' ');
}

/** What a text is compared as when a person looks for it: accents, case, ligatures, the shape of apostrophes and of blanks do not count. */
export function folded(text: string): string {
  return foldedAs(text, lenient);
}

/** The items whose text holds every word that was typed, in any order; all of them, the same array, when nothing was. */
export function matching<T>(items: readonly T[], typed: string, foldedOf: (item: T) => string): readonly T[] {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = foldedOf(item);
    return words.every((word) => text.includes(word));
  });
}
