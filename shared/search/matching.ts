/** What a text is compared as when a person looks for it: accents, case, ligatures and the shape of apostrophes do not count. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’ʼ]/g, "'");
}

/** The items whose text holds every word that was typed, in any order; all of them, the same array, when nothing was. */
export function matching<T>(items: readonly T[], typed: string, foldedOf: (item: T) => string): readonly T[] {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = foldedOf(item);
    return words.every((word) => text.includes(word));
  });
}
