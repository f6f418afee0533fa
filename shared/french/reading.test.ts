import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from './reading.ts';

test('accents, case, apostrophes and hard spaces do not count, and offsets are those of the text', () => {
  const text = 'À l’aide d\u00a0: ŒUVRE É';
  const { folded, at } = readText(text);
  expect(folded).toBe("a l'aide d : œuvre e");
  expect(folded).toHaveLength(text.length);
  expect(at(4)).toBe(4);
});

test('a text that is not composed keeps its own offsets', () => {
  const text = 'De\u0301ja\u0300 vu';
  const { folded, at } = readText(text);
  expect(folded).toBe('deja vu');
  expect(text.slice(at(5), at(7))).toBe('vu');
  expect(at(7)).toBe(text.length);
});

test('whatever the text, offsets grow and stay in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { folded, at } = readText(text);
      let last = 0;
      for (let i = 0; i <= folded.length; i++) {
        expect(at(i)).toBeGreaterThanOrEqual(last);
        expect(at(i)).toBeLessThanOrEqual(text.length);
        last = at(i);
      }
      expect(folded.length === text.length || text !== text.normalize('NFC')).toBe(true);
    }),
  );
});
