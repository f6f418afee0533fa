import { foldedAs, type Strictness } from './matching.ts';

/** A part of a text, in UTF-16 units: what `slice` takes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Looking extends Strictness {
  readonly wholeWords: boolean;
}

/** A text as it is compared, and where each unit of it comes from; one place more, for the end. */
interface Folding {
  readonly text: string;
  readonly from: readonly number[];
}

/** Letters are few, and looked at again at each one that is typed. One list for each way to compare. */
const letters = Array.from({ length: 4 }, () => new Map<string, string>());

const lettersOf = ({ matchCase, matchAccents }: Strictness): Map<string, string> =>
  letters[(matchCase ? 1 : 0) + (matchAccents ? 2 : 0)] ?? new Map<string, string>();

function foldedLetter(letter: string, how: Strictness, known: Map<string, string>): string {
  const seen = known.get(letter);
  if (seen !== undefined) return seen;
  const folded = foldedAs(letter, how);
  known.set(letter, folded);
  return folded;
}

export function foldingOf(text: string, how: Strictness): Folding {
  const known = lettersOf(how);
  const from: number[] = [];
  let whole = '';
  let place = 0;
  for (const letter of text) {
    const folded = foldedLetter(letter, how, known);
    for (let i = 0; i < folded.length; i += 1) from.push(place);
    whole += folded;
    place += letter.length;
  }
  return { text: whole, from: [...from, text.length] };
}

const endsInWord = (text: string): boolean => /[\p{L}\p{N}\p{M}]$/u.test(text);
const startsInWord = (text: string): boolean => /^[\p{L}\p{N}\p{M}]/u.test(text);

/** Does a word of the text go on through that place? */
function cutsWord(text: string, place: number): boolean {
  return endsInWord(text.slice(Math.max(0, place - 2), place)) && startsInWord(text.slice(place, place + 2));
}

/** Where what was typed stands in a text, from left to right, none over another; never a part of a letter, such as half of « œ ». */
export function occurrences(text: string, typed: string, how: Looking): readonly Range[] {
  const wanted = foldedAs(typed.normalize('NFC'), how);
  // Nearly all texts hold nothing of it: they are not gone through letter by letter.
  if (wanted === '' || !foldedAs(text, how).includes(wanted)) return [];
  const { text: compared, from } = foldingOf(text, how);
  const found: Range[] = [];
  let next = compared.indexOf(wanted);
  while (next !== -1) {
    const after = next + wanted.length;
    const [start = 0, end = 0] = [from[next], from[after]];
    const isWhole = from[next - 1] !== start && from[after - 1] !== end;
    const isWanted = isWhole && !(how.wholeWords && (cutsWord(text, start) || cutsWord(text, end)));
    if (isWanted) found.push({ start, end });
    next = compared.indexOf(wanted, isWanted ? after : next + 1);
  }
  return found;
}
