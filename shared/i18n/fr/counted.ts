const numbers = new Intl.NumberFormat('fr-FR');
// Intl knows that zero is singular in French.
const plurals = new Intl.PluralRules('fr-FR');

export const numbered = (count: number): string => numbers.format(count);

/** A number and its noun, never parted at the end of a line. */
export const counted = (count: number, one: string, many: string): string =>
  `${numbered(count)} ${plurals.select(count) === 'one' ? one : many}`;
