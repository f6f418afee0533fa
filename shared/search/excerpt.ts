import type { Range } from './occurrences.ts';

/** A part of a text as a list shows it: one line, and what is marked in it, as offsets. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Range[];
}

const BEFORE = 48;
const LONGEST = 180;

/** Where to begin so that the first mark is in sight, at the start of a word when one is near. */
function beginning(text: string, first: number): number {
  if (first <= BEFORE) return 0;
  const near = first - BEFORE;
  const blank = text.indexOf(' ', near);
  return blank === -1 || blank >= first ? near : blank + 1;
}

function ending(text: string, begin: number, needed: number): number {
  const most = Math.max(begin + LONGEST, needed);
  if (most >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', most);
  return blank <= Math.max(begin, needed - 1) ? most : blank;
}

/** What stands around the first of `marks`; « … » where something is left out. `marks` in order, none over another. */
export function excerptOf(text: string, marks: readonly Range[]): Excerpt {
  const line = text.replaceAll(/\s/g, ' ');
  const [first = { start: 0, end: 0 }] = marks;
  const begin = beginning(line, first.start);
  const end = ending(line, begin, first.end);
  const before = begin === 0 ? '' : '…';
  const after = end === line.length ? '' : '…';
  const shift = before.length - begin;
  return {
    text: `${before}${line.slice(begin, end)}${after}`,
    marks: marks
      .filter((mark) => mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** A text in pieces, those that are marked and those between them. */
export function pieces({
  text,
  marks,
}: Excerpt): readonly { readonly text: string; readonly marked: boolean }[] {
  const ends = [0, ...marks.map(({ end }) => end)];
  const cut = marks.flatMap(({ start, end }, i) => [
    { text: text.slice(ends[i], start), marked: false },
    { text: text.slice(start, end), marked: true },
  ]);
  return [...cut, { text: text.slice(ends.at(-1)), marked: false }].filter((piece) => piece.text !== '');
}
