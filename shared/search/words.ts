import { folded, lenient } from './matching.ts';
import { foldingOf, type Range } from './occurrences.ts';

/**
 * What a word is made of: letters, figures, and the signs of private use that part two texts put end to end. As SQLite's unicode61
 * has it (sqlite.org/fts5.html#unicode61_tokenizer).
 */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** Between two texts put end to end: nobody types it, so that no words found in a row stand on both sides. */
export const SEPARATOR = '\uE000';

/** Words in a row: « d’équipe » is two. The last one may be the beginning of a longer one. */
export type Words = readonly string[];

const SHORTEST = 2;

/** What was typed, between its blanks. A letter alone is everywhere: it is not looked for. */
export function wordsTyped(typed: string): readonly Words[] {
  return folded(typed)
    .split(' ')
    .map((part): Words => part.match(WORD) ?? [])
    .filter((words) => words.join('').length >= SHORTEST);
}

interface Word extends Range {
  readonly text: string;
}

function wordsOf(text: string): readonly Word[] {
  const { text: compared, from } = foldingOf(text, lenient);
  return [...compared.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: from[index] ?? 0,
    end: from[index + word.length] ?? text.length,
  }));
}

function standsAt(words: readonly Word[], place: number, wanted: Words): boolean {
  return wanted.every((word, i) => {
    const text = words[place + i]?.text;
    return i === wanted.length - 1 ? text?.startsWith(word) === true : text === word;
  });
}

/** Where each of the words typed stands in a text, by word typed; whole words, from left to right. */
export function wordPlaces(text: string, typed: readonly Words[]): readonly (readonly Range[])[] {
  const words = wordsOf(text);
  return typed.map((wanted) =>
    words.flatMap((word, place) => {
      const last = words[place + wanted.length - 1];
      return last !== undefined && standsAt(words, place, wanted)
        ? [{ start: word.start, end: last.end }]
        : [];
    }),
  );
}

/** Ranges from left to right, those that touch made one. */
export function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = apart.at(-1);
    if (last === undefined || range.start > last.end) apart.push(range);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return apart;
}
