import { textsIn } from '../../../shared/domain/json.ts';
import { folded } from '../../../shared/search/matching.ts';
import { rawTest } from '../../../shared/search/raw.ts';
import { readGesture, type Corps } from '../journal/entries.ts';

function* saidBy({ reason, changes }: Corps): Generator<string> {
  if (reason !== null) yield reason;
  for (const { before, after } of changes) {
    yield* textsIn(before);
    yield* textsIn(after);
  }
}

/** Does a row say these words, in its reason or in what it took away or brought? The row as a whole is looked at first: nearly none has them. */
export function saying(words: string): (corps: string) => boolean {
  const sought = folded(words);
  // In the text of a row a quote and a backslash are escaped: what is between them is looked for.
  const plain = sought.split(/["\\]/).toSorted((a, b) => b.length - a.length)[0] ?? '';
  const maySay = rawTest(plain);
  return (corps) => {
    if (plain !== '' && !maySay(corps)) return false;
    const read = readGesture(corps);
    if (read === null) return false;
    for (const text of saidBy(read)) if (folded(text).includes(sought)) return true;
    return false;
  };
}
