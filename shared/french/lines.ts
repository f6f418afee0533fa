export function beginsLowercase(text: string): boolean {
  return /^[«"(]?[ \u00a0]?\p{Ll}/u.test(text);
}

const CUT_WORDS =
  /(?:^|[\s'’])(?:de|du|des|d|à|au|aux|et|ou|en|le|la|les|l|un|une|par|pour|dans|sur|avec|afin|son|sa|ses|leur|leurs)['’]?$/iu;

/** A text that cannot stop there: a comma, an opening bracket, a preposition or an article. */
export function isUnfinished(text: string): boolean {
  return /[,:(]$/.test(text) || CUT_WORDS.test(text.slice(-12));
}
