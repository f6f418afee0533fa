import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { RecordReader, type ListRecord } from './record-reader.ts';

/** The rows of a text that comes in pieces of these lengths, over and over. */
function readIn(text: string, lengths: readonly number[]): readonly ListRecord[] {
  const reader = new RecordReader('liste.csv');
  const records: ListRecord[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    records.push(...reader.write(text.slice(at, at + length)));
    at += length;
  }
  return [...records, ...reader.end()];
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', ' '), maxLength: 6 });
/** As RFC 4180 has it. */
const quoted = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('the rows of a text', () => {
  property.prop([
    fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  ])('are those that were written, wherever the text is cut', (rows, lengths, end, isEnded) => {
    // A line with nothing but blanks is no row.
    const all = [['un', 'deux', 'trois'], ...rows.map((row) => ['x', ...row.slice(1)])];
    const text = all.map((row) => row.map(quoted).join(';')).join(end) + (isEnded ? end : '');
    expect(readIn(text, lengths).map(({ cells }) => cells)).toEqual(all);
  });

  test('say on which line they begin', () => {
    const text = 'a;b\n\n"x\ny";1\n"z" t;2\nu;3';
    expect(readIn(text, [3])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x\ny', '1'] },
      { line: 5, cells: ['"z" t', '2'] },
      { line: 6, cells: ['u', '3'] },
    ]);
  });

  test('hold as many lines as were given, read or not', () => {
    const reader = new RecordReader('liste.csv');
    const taken = [...reader.write('a;b\n1;2\n3'), ...reader.write(';"4\n5')];
    expect([taken.length, reader.linesGiven]).toEqual([2, 3]);
  });
});
