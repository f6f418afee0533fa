import { expect, test } from 'vitest';
import { normalized, normalizedText } from './normalize.ts';

test('the same words are always the same text', () => {
  expect(normalizedText('e\u0301valuer')).toBe('évaluer');
  expect(normalizedText('a\r\nb\rc')).toBe('a\nb\nc');
  expect(normalizedText('a\u0000b\u0007c\u0085d\te')).toBe('abcd\te');
  expect(normalizedText('x\ud800y')).toBe('x\ufffdy');
  expect(normalizedText('l’espace\u202finsécable')).toBe('l’espace\u202finsécable');
});

test('every string of a request is normalised, whatever its depth; the rest is left as it is', () => {
  expect(normalized({ a: ['e\u0301', { b: 'x\r\n' }], n: 1, z: null, t: true })).toEqual({
    a: ['é', { b: 'x\n' }],
    n: 1,
    z: null,
    t: true,
  });
});
