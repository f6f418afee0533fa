import canonicalize from 'canonicalize';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { canonical } from './canonical.ts';

/** JSON as programs meet it: any order of members, whole numbers as names, accents, signs beyond the BMP. */
const json = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });
const named = fc.dictionary(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(30).map(String)), json);

describe('canonical', () => {
  test.prop([fc.oneof(json, named)])('is the text of RFC 8785, whichever way it is made', (value) => {
    const expected = canonicalize(value);
    expect(canonical(value)).toBe(expected);
    expect(canonical(JSON.parse(expected ?? ''))).toBe(expected);
  });

  test('sorts by code unit where the engine orders whole numbers by value', () => {
    expect(canonical({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
  });

  test.each([
    ['lone surrogate', { a: '\ud800' }],
    ['lone surrogate in a name', { '\ud800': 1 }],
    ['not a number', { a: Number.NaN }],
  ])('refuses a %s', (_, value) => {
    expect(() => canonical(value)).toThrow('not allowed');
  });

  test('takes nesting of any depth', () => {
    const depth = 100_000;
    const nested = '['.repeat(depth) + ']'.repeat(depth);
    expect(canonical(JSON.parse(nested))).toBe(nested);
  });
});
