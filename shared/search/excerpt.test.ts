import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { excerptOf, pieces } from './excerpt.ts';
import { occurrences } from './occurrences.ts';

const lenient = { matchCase: false, matchAccents: false, wholeWords: false };

describe('an excerpt', () => {
  it('is the whole of a short text, on one line', () => {
    expect(excerptOf('Laver\nle sol', [{ start: 6, end: 8 }])).toEqual({
      text: 'Laver le sol',
      marks: [{ start: 6, end: 8 }],
    });
  });

  it('shows what was found deep in a long text, from the start of a word', () => {
    const text = `${'avant '.repeat(60)}trouvé ${'après '.repeat(60)}`;
    const { text: shown, marks } = excerptOf(text, occurrences(text, 'trouve', lenient));
    expect(shown).toMatch(/^…avant .* trouvé après .*après…$/);
    expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['trouvé']);
  });
});

const words = fc.array(
  fc.constantFrom('mot', 'aiguille', ' ', 'é', '\n', 'aiguille '.repeat(3), 'x'.repeat(120)),
);

test.prop([words])('marks what was found, and loses no letter of it', (list) => {
  const text = list.join('');
  const found = occurrences(text, 'aiguille', lenient);
  const excerpt = excerptOf(text, found);
  const cut = pieces(excerpt);
  expect(cut.map((piece) => piece.text).join('')).toBe(excerpt.text);
  const marked = cut.filter((piece) => piece.marked).map((piece) => piece.text);
  expect(new Set(marked)).toEqual(new Set(found.length === 0 ? [] : ['aiguille']));
});
