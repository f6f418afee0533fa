import { expect, test } from 'vitest';
import { pointed } from './selection.ts';

test('Ctrl and a click add a row to the one where the person was, or take it out', () => {
  expect(pointed([], 'one', 'other')).toEqual(['one', 'other']);
  expect(pointed(['one', 'other'], 'other', 'one')).toEqual(['other']);
  expect(pointed(['other'], 'other', 'other')).toEqual([]);
  expect(pointed([], 'one', 'one')).toEqual(['one']);
  // Once something is selected, where the person is adds nothing: a key may have led there.
  expect(pointed(['one'], 'third', 'other')).toEqual(['one', 'other']);
  // Neither a heading nor what is still to be written is a row.
  expect(pointed([], 'competences', 'other')).toEqual(['other']);
  expect(pointed([], '+bloc/root', 'one')).toEqual(['one']);
  expect(pointed([], null, 'other')).toEqual(['other']);
  expect(pointed(['one'], 'one', 'competences')).toEqual(['one']);
});
