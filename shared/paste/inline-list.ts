/** Lists that a cell writes on one line. Every pattern is bounded, so that no text makes it slow. */

/** A sign that means nothing but a bullet. « · » and boxes to tick are left alone: they stand between words too. */
const BULLET = /(?<=^|[\s;:.,])[•▪●◦‣➢➤❖][ \u00a0]?(?=[\p{L}\p{N}«"(])/u;

/** A dash after what ends an item: between words it joins, between numbers it is a range. */
const DASH = /(?<=[;:])[ \u00a0\n]{1,3}[-–—][ \u00a0]?(?=[\p{L}«"(])/u;

/** « a) », « 2) », « (b) » */
const MARK = /(?<=^|[\s;:,])\(?([a-z]|\d{1,2})\)[ \u00a0](?=[\p{L}«"])/gu;

const holdsWord = (text: string): boolean => /\p{L}{3}/u.test(text);

/** Cut before each mark, when they count from the first one, and open the text or follow what announces them. */
function enumerated(text: string): readonly string[] {
  const marks = [...text.matchAll(MARK)];
  const counts = (nthMark: (nth: number) => string | undefined): boolean =>
    marks.every(([, mark], nth) => mark === nthMark(nth));
  const isCounted = counts((nth) => String(nth + 1)) || counts((nth) => 'abcdefghijkl'[nth]);
  const starts = marks.map(({ index }) => index);
  const before = text.slice(0, starts[0] ?? 0).trim();
  if (starts.length < 2 || !isCounted || (before !== '' && !before.endsWith(':'))) return [text];
  const items = starts.map((start, nth) => text.slice(start, starts[nth + 1]).trim());
  // « a) et b) sont traités » is a sentence.
  const isList = items.every((item) => holdsWord(item.replace(MARK, '')));
  return isList ? [before, ...items].filter((part) => part !== '') : [text];
}

/** The items of a text, what announces them first; the text alone when it is no list. */
export function inlineItems(text: string): readonly string[] {
  for (const separator of [BULLET, DASH]) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const isAlone = parts.length === 2 && parts[0]?.endsWith(':') === true;
    if (parts.length > 1 && !isAlone && parts.every(holdsWord)) return parts;
  }
  return enumerated(text);
}
