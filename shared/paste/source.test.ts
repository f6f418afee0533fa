import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cpuTime } from '../../tests/support/cpu-time.ts';
import { gridTexts, pasteFixture } from '../../tests/support/paste.ts';
import { guessDelimiter, readDelimited, Records, type Delimiter } from './delimited.ts';
import { caps, SourceError, type Grid } from './grid.ts';
import { finished } from './slices.ts';
import { holdsItems, readPasted, readText } from './source.ts';

const readHtmlText = (html: string): readonly Grid[] => finished(readPasted({ html, text: '' }));
const fixture = (name: string): readonly Grid[] => readHtmlText(pasteFixture(name).toString('utf8'));
const only = (grids: readonly Grid[]): Grid => {
  expect(grids).toHaveLength(1);
  return grids[0] as Grid;
};

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('what word processors copy', () => {
  test('LibreOffice Writer: merged cells, lists, comments and hidden text left out, what stands around the table kept', () => {
    const grid = only(fixture('libreoffice/writer.html'));
    expect(grid.width).toBe(4);
    const texts = gridTexts(grid);
    expect(texts[1]).toEqual(Array.from({ length: 4 }, () => 'Bloc 1 – Accueillir et conseiller le client'));
    expect(texts[4]?.[0]).toBe(
      'A1 – Accueil du client | >Prendre en charge la demande | >Orienter le client',
    );
    expect(texts[4]?.[1]).toMatch(/^C1\.1 Accueillir .* afin d’identifier son besoin$/);
    expect(texts[4]?.[3]).toBe(
      '>Le besoin du client est reformulé ; | >Les questions posées sont ouvertes | >>au moins trois questions',
    );
    expect(grid.rows[4]?.cells[0]).toBe(grid.rows[5]?.cells[0]);
    expect(grid.rows[6]?.cells[1]?.paragraphs[0]?.text).toMatch(/clore la transaction$/);
    expect(texts.at(-1)?.[0]).toBe('Fait à Lyon, par la commission.');
    expect(grid.rows.map(({ number }) => number)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 0]);
  });

  test('Word: its false bullets, its numbers, its comments, its hidden rows, its pictures; text never becomes markup', () => {
    const grid = only(fixture('word.html'));
    const texts = gridTexts(grid);
    expect(texts[0]?.[0]).toBe('Bloc 1\u00a0– Assurer l’accueil'.replace('\u00a0', ' '));
    expect(texts[2]?.[0]).toBe('A1. Accueil des visiteurs | >Tenir le standard | >Recevoir les visiteurs');
    expect(texts[2]?.[1]).toBe(
      '>>C1.1. Accueillir un visiteur, en s’adaptant à sa demande, afin de l’orienter | >>C1.2. S’exprimer clairement pour éviter les malentendus',
    );
    expect(texts[2]?.[2]).toBe(
      'Mise en situation professionnelle reconstituée\u00a0: jeu de rôle | Durée\u00a0: 20 minutes',
    );
    expect(texts[2]?.[3]).toBe(
      '>Le visiteur est salué «\u00a0avec le sourire\u00a0» | >La reformulation est juste',
    );
    expect(texts[5]?.[2]).toBe('<b>Étude de cas</b> <script>alert(1)</script>');
    expect(grid.hidden).toBe(2);
    expect(texts.flat().join()).not.toMatch(/Commentaire|JE1|supprimé|masquée|MsoNormal|joué/);
  });

  test('Excel: its hidden column and row, line breaks of a cell, a line across the table', () => {
    const grid = only(fixture('excel.html'));
    expect(gridTexts(grid)).toEqual([
      ['Code', 'Capacités attestées', 'Indicateurs', 'Épreuve'],
      Array.from({ length: 4 }, () => 'BC01 - Réparer un appareil'),
      [
        'C1',
        "Diagnostiquer une panne, à l'aide d'un appareil de mesure, afin d'en trouver la cause",
        '>La cause est trouvée | >Les mesures sont notées',
        'Étude de cas écrite : 1 h',
      ],
      [
        'C2',
        "Remplacer la pièce pour remettre l'appareil en service",
        'La pièce est compatible',
        'Étude de cas écrite : 1 h',
      ],
      ['', '', '', ''],
    ]);
    expect(grid.hidden).toBe(4);
  });

  test('LibreOffice Calc', () => {
    const grid = only(fixture('libreoffice/calc.html'));
    expect(grid.width).toBe(6);
    expect(gridTexts(grid)[2]?.slice(0, 3)).toEqual([
      'Le plan est lu sans erreur | Les cotes sont reportées',
      '1.1',
      'Lire un plan d’exécution afin d’implanter l’ouvrage',
    ]);
  });

  test('Excel, as tabs', () => {
    const text = pasteFixture('excel.tsv').toString('utf8');
    expect(holdsItems({ html: '', text })).toBe(true);
    const grid = only(finished(readPasted({ html: '', text })));
    expect(gridTexts(grid)[1]).toEqual([
      'A1 Accueil',
      'Accueillir le client | Conseiller le client',
      'Le client est "satisfait"',
      'Mise en situation simulée',
    ]);
    expect(grid.saysMerged).toBe(false);
  });

  test.each([
    ['a list', '<ul><li>Lire un plan<li>Tracer un axe</ul>', 'Lire un plan\nTracer un axe', true],
    ['a list without text beside it', '<ul><li>Lire un plan<li>Tracer un axe</ul>', '', true],
    ['paragraphs', '<p>Lire un plan</p><p>Tracer un axe</p>', 'Lire un plan\r\n\r\nTracer un axe\r\n', true],
    ['a CSV', '', 'Compétences;Critères\nLire un plan;Le plan est lu\n', true],
    ['a table of one cell', '<table><tr><td>Lire</table>', 'Lire', true],
    [
      'a line',
      '<p class=MsoNormal>Lire un plan ; tracer un axe</p>',
      'Lire un plan ; tracer un axe\r\n',
      false,
    ],
    ['a line without text beside it', '<p>des mots</p>', '', false],
    ['nothing', '', '', false],
  ])('%s is told from words for a field', (_what, pastedHtml, text, isItems) => {
    expect(holdsItems({ html: pastedHtml, text })).toBe(isItems);
  });

  test('several tables are as many grids, one after the other; one inside a cell is text of it', () => {
    const grids = readHtmlText(
      '<table><tr><td>a<td>b</table><p>Bloc 2</p><table><tr><td>c<table><tr><td>d<td>e</table><td>f</table>',
    );
    expect(grids.map(gridTexts)).toEqual([
      [['a', 'b']],
      [
        ['Bloc 2', 'Bloc 2'],
        ['c | d | e', 'f'],
      ],
    ]);
  });

  test('a nested list without table has a column for each level', () => {
    const grid = only(
      readHtmlText('<ul><li>A1 Accueil<ul><li>Accueillir<li>Orienter</ul><li>A2 Caisse</ul>'),
    );
    expect(gridTexts(grid)).toEqual([
      ['>A1 Accueil', ''],
      ['', '>>Accueillir'],
      ['', '>>Orienter'],
      ['>A2 Caisse', ''],
    ]);
  });

  test('spans that announce more than there is end with the table', () => {
    const grid = only(
      readHtmlText('<table><tr><td rowspan=65534 colspan=16384>a</td></tr><tr></tr></table>'),
    );
    expect(gridTexts(grid)).toEqual([['a'], ['a']]);
  });

  test('what is no table of a référentiel is refused', () => {
    expect(faultOf(() => finished(readPasted({ html: '<p> </p>', text: '\n' })))).toBe('empty');
    expect(
      faultOf(() => readHtmlText(`<table><tr>${'<td>a</td>'.repeat(caps.columns + 1)}</tr></table>`)),
    ).toBe('tooWide');
    expect(faultOf(() => finished(readText('a\tb\n'.repeat(caps.rows + 1))))).toBe('tooLong');
  });
});

const field = fc.oneof(
  fc.constantFrom('', 'Accueillir', 'a;b', 'a,b', 'a\tb', 'deux\nlignes', '"', 'dit "oui"', '"entre"', ' '),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\r', '')),
);
const delimiters = fc.constantFrom<Delimiter>('\t', ';', ',');

const written = (records: readonly (readonly string[])[], delimiter: Delimiter): string =>
  records
    .map((record) =>
      record
        .map((value) => (/[\t;,"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
        .join(delimiter),
    )
    .join('\r\n');

function recordsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const records = new Records(text, delimiter);
  const all: (readonly string[])[] = [];
  for (let record = records.next(); record !== null; record = records.next()) all.push(record);
  return all;
}

describe('delimited text', () => {
  test.prop([
    fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    delimiters,
  ])('written then read is what it was', (records, delimiter) => {
    expect(recordsOf(written(records, delimiter), delimiter)).toEqual(records);
  });

  test.prop([fc.string({ unit: fc.constantFrom('"', ';', '\n', 'a', '\r'), maxLength: 60 })])(
    'loses no letter, whatever its quotes',
    (text) => {
      const letters = (value: string): number => value.replaceAll(/[^a]/g, '').length;
      expect(letters(recordsOf(text, ';').flat().join(''))).toBe(letters(text));
    },
  );

  test('a quote that nothing closes swallows nothing, and many of them take no time', () => {
    expect(recordsOf('"a;b\nc;d', ';')).toEqual([
      ['"a', 'b'],
      ['c', 'd'],
    ]);
    expect(cpuTime(() => recordsOf('"a;'.repeat(200_000), ';'))).toBeLessThan(2_000);
  });

  test('the delimiter is guessed; prose has none', () => {
    expect(guessDelimiter('a;b, c\nd;e, f, g')).toBe(';');
    expect(guessDelimiter('a,b\nc,d')).toBe(',');
    expect(guessDelimiter('a\tb;c')).toBe('\t');
    expect(guessDelimiter('Accueillir le client, puis\nle conseiller')).toBe(null);
  });

  test('records are numbered as in the file, blank ones included', () => {
    const [grid] = finished(readDelimited('\ufeffa;b\n\nc;d', ';'));
    expect(grid?.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
