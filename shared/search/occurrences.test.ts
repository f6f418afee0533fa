import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { folded, foldedAs } from './matching.ts';
import { occurrences, type Looking } from './occurrences.ts';

const lenient: Looking = { matchCase: false, matchAccents: false, wholeWords: false };
const found = (text: string, typed: string, how: Partial<Looking> = {}): readonly string[] =>
  occurrences(text, typed, { ...lenient, ...how }).map(({ start, end }) => text.slice(start, end));

describe('where what was typed stands', () => {
  it.each<readonly [text: string, typed: string, how: Partial<Looking>, expected: readonly string[]]>([
    ['Évaluer l’état ; réévaluer', 'evaluer', {}, ['Évaluer', 'évaluer']],
    ['Évaluer l’état ; réévaluer', 'evaluer', { wholeWords: true }, ['Évaluer']],
    ['Évaluer, évaluer, evaluer', 'évaluer', { matchAccents: true }, ['Évaluer', 'évaluer']],
    ['Évaluer, évaluer, evaluer', 'évaluer', { matchAccents: true, matchCase: true }, ['évaluer']],
    ['Évaluer, évaluer, Evaluer', 'Evaluer', { matchCase: true }, ['Évaluer', 'Evaluer']],
    ["l’usager et l'usager", "l'usager", {}, ['l’usager', "l'usager"]],
    ['à l’usager', 'usager', { wholeWords: true }, ['usager']],
    ['Les consignes\u00a0: tout\nlire', 'consignes : tout lire', {}, ['consignes\u00a0: tout\nlire']],
    ['Chef de chœur', 'choeur', {}, ['chœur']],
    ['Chef de chœur', 'cho', {}, []],
    ['de\u0301marche', 'demarche', {}, ['de\u0301marche']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['a.b', '.', {}, ['.']],
    ['tout', '', {}, []],
  ])('in « %s », « %s » %o', (text, typed, how, expected) => {
    expect(found(text, typed, how)).toEqual(expected);
  });
});

const letters = fc.constantFrom(...Array.from("aAeEéÉœŒæ’' \u00a0\n-\u2011.cçÇ\u0301ΣςİßK1😀"));
const texts = fc.array(letters, { maxLength: 30 }).map((list) => list.join(''));
const hows = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean(), wholeWords: fc.boolean() });

test.prop([texts, hows])('a text is compared as its letters are', (text, how) => {
  expect(
    Array.from(text)
      .map((letter) => foldedAs(letter, how))
      .join(''),
  ).toBe(foldedAs(text, how));
});

test.prop([fc.string({ unit: 'grapheme' })])('whatever the writing', (text) => {
  expect(Array.from(text).map(folded).join('')).toBe(folded(text));
});

test.prop([texts, texts, hows])('places are in order, apart, and hold what was typed', (text, typed, how) => {
  const places = occurrences(text, typed, how);
  places.forEach(({ start, end }, i) => {
    expect(start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0);
    expect(foldedAs(text.slice(start, end), how)).toBe(foldedAs(typed.normalize('NFC'), how));
  });
});

test.prop([texts, texts, hows])('what a text was cut from is found in it', (before, typed, how) => {
  const text = `${before} ${typed}`;
  const isFound = occurrences(text, typed, { ...how, wholeWords: false }).length > 0;
  // Nothing but marks, which do not count, is nothing to look for.
  const isSomething = foldedAs(typed.normalize('NFC'), how) !== '';
  fc.pre(typed === typed.normalize('NFC'));
  expect(isFound).toBe(isSomething);
});
