import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuTime } from '../../../../tests/support/cpu-time.ts';
import { splitCompetences, type Piece } from './split.ts';

const corps = (source: string): readonly string[] => splitCompetences(source).map((piece) => piece.corps);
const codes = (source: string): readonly string[] => splitCompetences(source).map((piece) => piece.code);

describe('a list of competences is split', () => {
  test.each([
    [
      'at runs of four spaces, at newlines',
      'Fondre la cire    Couler la cire\nDémouler  la bougie\r\n\r\nRanger',
    ],
    [
      'at bullets, at the start of lines or inside',
      '- Fondre la cire\n• Couler la cire • Démouler la bougie * Ranger',
    ],
    [
      'at « o » bullets when there are several',
      'o Fondre la cire\no Couler la cire\no Démouler la bougie\no Ranger',
    ],
    [
      'at dashes after the end of an item',
      '- Fondre la cire ; - Couler la cire ; – Démouler la bougie ; - Ranger',
    ],
    [
      'at dashes before an infinitive, in a dashed line',
      '- Fondre la cire - Couler la cire - Démouler la bougie - Ranger',
    ],
    ['at semicolons before a capital', 'Fondre la cire ; Couler la cire; Démouler la bougie ; Ranger ;'],
    ['at semicolons of a lower-case list', 'fondre la cire ; couler la cire ; démouler la bougie ; ranger'],
    ['at sentences when nothing else tells', 'Fondre la cire. Couler la cire. Démouler la bougie. Ranger.'],
  ])('%s', (_name, source) => {
    const letters = corps(source).map((text) => text.toLowerCase().replace(/\.$/, ''));
    expect(letters.map((text) => text.replace('  ', ' '))).toEqual([
      'fondre la cire',
      'couler la cire',
      'démouler la bougie',
      'ranger',
    ]);
  });

  test('at codes inside a line that begins with one of the series, numbers in order', () => {
    expect(codes('C1.1 Fondre selon la norme C1 Européenne. C1.2 Couler la cire C1.3 Démouler')).toEqual([
      'C1.1',
      'C1.2',
      'C1.3',
    ]);
    expect(codes('1 – Fondre 3 – Filtrer 2 – Couler')).toEqual(['1', '2']);
  });

  test.each([
    ['C.1. Fondre', 'C.1'],
    ['C1 – Fondre', 'C1'],
    ['C1 Fondre', 'C1'],
    ['A1C1. Fondre', 'A1C1'],
    ['A1-C2.1 : fondre', 'A1-C2.1'],
    ['RNCP40000BC01C2 Fondre', 'RNCP40000BC01C2'],
    ['1 – Fondre', '1'],
    ['1. Fondre', '1'],
    ['2) Fondre', '2'],
    ['1.2 Fondre', '1.2'],
    ['• C1.2. Fondre', 'C1.2'],
    ['Compétence n° 3 : fondre', 'Compétence n° 3'],
  ])('the code of « %s » is %s', (source, code) => {
    expect(splitCompetences(source)).toEqual([
      { titre: '', code, corps: expect.stringMatching(/^fondre$/i) as string },
    ]);
  });

  test.each([
    '5S appliquer',
    '2 professionnels',
    'B2B Vendre',
    '3D modéliser',
    '24 h sur 24',
    '12.03.2024 Fondre',
    '-5 °C',
  ])('« %s » has no code', (source) => expect(codes(source)).toEqual(['']));
});

describe('a list of competences is not split', () => {
  test.each([
    'Aménager un espace adapté – notamment pour les personnes en situation de handicap, afin de l’accueillir',
    'Gérer les encaissements (CB, chèque, …) pour éviter les erreurs ; le rapprochement est quotidien',
    'Manipuler le matériel médico- chirurgical, dans le respect du mode d’emploi',
    'Accueillir le client. Il est assis.',
  ])('%s', (source) => expect(corps(source)).toEqual([source]));

  test('in the middle of a sentence', () => {
    expect(
      corps('Fondre la cire,\nen la filtrant\nCouler la cire dans\nUn moule    afin de la former'),
    ).toEqual(['Fondre la cire, en la filtrant', 'Couler la cire dans Un moule afin de la former']);
  });
});

describe('headings', () => {
  test('one before items goes with the first, a code alone with what follows', () => {
    expect(splitCompetences('A1 – Fonte :\nA1C1. Fondre\nA1C2\nFiltrer')).toEqual([
      { titre: 'A1 – Fonte :', code: 'A1C1', corps: 'Fondre' },
      { titre: '', code: 'A1C2', corps: 'Filtrer' },
    ]);
    expect(splitCompetences('Être capable de :\n- Fondre\n- Filtrer')).toEqual([
      { titre: 'Être capable de :', code: '', corps: 'Fondre' },
      { titre: '', code: '', corps: 'Filtrer' },
    ]);
  });

  test('a competence that ends with « : » keeps its own bullets', () => {
    expect(corps('Contrôler la bougie :\n- Vérifier la mèche\n- le poids\nRanger')).toEqual([
      'Contrôler la bougie :\n- Vérifier la mèche\n- le poids',
      'Ranger',
    ]);
  });

  test('nothing that ends the list is dropped', () => {
    expect(corps('Fondre\nMatériel :')).toEqual(['Fondre', 'Matériel :']);
    expect(corps('Fondre\nC2')).toEqual(['Fondre', 'C2']);
  });
});

/** Letters and digits, decomposed so that a cut changes none; a lone « o » may be a bullet. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<![\p{L}\p{N}\p{M}])o(?![\p{L}\p{N}\p{M}])/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const inOrder = ({ titre, code, corps: text }: Piece): string => `${titre} ${code} ${text}`;
const xmlLegal = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
const fragment = fc.oneof(
  xmlLegal,
  fc.constantFrom(
    '    ',
    '\n',
    ' ; ',
    '- ',
    ' – ',
    '• ',
    '\no Ranger',
    '\no ',
    ' : ',
    '. ',
    'C1.2 ',
    'A1C1. ',
    '\n1 – ',
    ' 2 – ',
    '\nC.1. ',
  ),
  fc.constantFrom(
    'Fondre la cire',
    'couler',
    'La cire',
    'Être capable de :',
    'afin de',
    'Compétence 1 : ',
    '(',
    '1er',
    '\u00a0',
    'C2\n',
  ),
);

describe('laws', () => {
  test('no letter is lost, added or moved', () => {
    const source = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(source, (text) => {
        expect(letters(splitCompetences(text).map(inOrder).join(' '))).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('the time taken grows as the text does, whatever it is made of', { timeout: 120_000 }, () => {
    const parts = [
      ' ',
      'a\n',
      '- ',
      'C1.1 ',
      'C1.1 Fondre ',
      '; ',
      'A ',
      '1. ',
      '   ',
      'é :\n',
      '- Fondre - ',
      '.',
    ];
    for (const part of parts) {
      const taken = cpuTime(() => splitCompetences(part.repeat(Math.floor(500_000 / part.length))));
      // Eight times what the biggest field of the format holds; a quadratic pattern takes minutes.
      expect([part, taken < 10_000]).toEqual([part, true]);
    }
  });
});
