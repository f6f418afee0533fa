import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { interleaved } from './interleaved.ts';

const list = fc.uniqueArray(fc.nat(9).map(String), { maxLength: 10 });
const merged = (a: readonly string[], b: readonly string[]) => interleaved(a, b, (item) => item);

describe('two lists in one', () => {
  test.prop([list, list])('have each of them in its order', (a, b) => {
    const pairs = merged(a, b);
    expect(pairs.flatMap(({ before }) => before ?? [])).toEqual(a);
    expect(pairs.flatMap(({ after }) => after ?? [])).toEqual(b);
  });
  test.prop([list])('are one where they are the same', (a) => {
    expect(merged(a, a)).toEqual(a.map((item) => ({ before: item, after: item })));
  });
  example('one that moves goes and comes, the others stay', () => {
    expect(merged(['a', 'b', 'c', 'd'], ['b', 'c', 'a', 'd'])).toEqual([
      { before: 'a', after: null },
      { before: 'b', after: 'b' },
      { before: 'c', after: 'c' },
      { before: null, after: 'a' },
      { before: 'd', after: 'd' },
    ]);
  });
  example('what goes is before what comes', () => {
    expect(merged(['a', 'x', 'b'], ['a', 'y', 'b'])).toEqual([
      { before: 'a', after: 'a' },
      { before: 'x', after: null },
      { before: null, after: 'y' },
      { before: 'b', after: 'b' },
    ]);
  });
});
