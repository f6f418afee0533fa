import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { folded } from './matching.ts';
import { rawTest } from './raw.ts';

const letters = fc.constantFrom(
  ..."aeiocnuzAEOÉéèêëœŒæÆÇçñ’'ʼ-\u2011 \u00a0\n\t.+(]^".split(''),
  'e\u0301',
  'ǽ',
  'ß',
  'я',
  'K',
);
const texts = fc.array(letters, { maxLength: 30 }).map((list) => list.join(''));

test.prop([texts, fc.nat(), fc.integer({ min: 1, max: 6 })])(
  'words that a text holds are never left out',
  (text, start, length) => {
    const whole = folded(text);
    const sought = whole.slice(start % (whole.length + 1)).slice(0, length);
    fc.pre(sought !== '');
    expect(rawTest(sought)(JSON.stringify({ libelle: text }))).toBe(true);
  },
);

test('other words are', () => {
  expect(rawTest('client')('{"libelle":"Recevoir la clientèle"}')).toBe(true);
  expect(rawTest('cliente')('{"libelle":"Recevoir le client"}')).toBe(false);
  expect(rawTest('oeuf')('{"libelle":"Un œuf"}')).toBe(true);
  expect(rawTest('oeufs')('{"libelle":"Un œuf"}')).toBe(false);
});
