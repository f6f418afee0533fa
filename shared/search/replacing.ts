import type { Change } from '../domain/gesture.ts';
import type { Edit } from '../edit/edit.ts';
import { changeItem } from '../edit/items.ts';
import type { Hit } from './finding.ts';
import { foldedAs } from './matching.ts';

/** Other words, for those that were typed. */
export interface Replacement {
  readonly typed: string;
  readonly by: string;
}

const exceptAccents = (text: string): string => foldedAs(text, { matchCase: true, matchAccents: false });
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** What takes the place of a match: where it has capitals that were not typed, the words that replace it have them too. */
export function replacementOf({ text, start, end }: Hit, { typed, by }: Replacement): string {
  const match = text.slice(start, end);
  if (exceptAccents(match) === exceptAccents(typed)) return by;
  const letters = match.match(/\p{L}/gu) ?? [];
  if (letters.length > 1 && letters.every(isCapital)) return by.toUpperCase();
  const [first = '', ...rest] = by;
  return isCapital(match.charAt(0)) ? first.toUpperCase() + rest.join('') : by;
}

/** The text once each of its parts is replaced. */
function replaced(text: string, parts: readonly Hit[], replacement: Replacement): string {
  const made = parts.map(
    (part, i) => text.slice(parts[i - 1]?.end ?? 0, part.start) + replacementOf(part, replacement),
  );
  return [...made, text.slice(parts.at(-1)?.end ?? 0)].join('');
}

function changesOf(parts: readonly Hit[], by: Replacement): readonly Change[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { entity, id, field, text } = first;
  const next = { [field]: replaced(text, parts, by) };
  return changeItem({ entity, id }, { id, [field]: text }, next).changes;
}

/** Other words in the places found, all in one gesture. `hits`: as they were found, or some of them, in the same order. */
export function replaceTexts(hits: readonly Hit[], by: Replacement): Edit {
  const byText = Map.groupBy(hits, ({ id, field }) => `${id} ${field}`);
  return { op: 'texts.replaced', changes: [...byText.values()].flatMap((parts) => changesOf(parts, by)) };
}
