import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cliTexts } from '../i18n/fr/cli.ts';
import { paper } from '../i18n/fr/paper.ts';
import { readPrintedAnchor } from './printed-anchor.ts';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const hashes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((octets) => Buffer.from(octets).toString('hex'));

describe('an anchor that was printed', () => {
  property.prop([fc.integer({ min: 1, max: 2_000_000 }), hashes])(
    'is understood as papers, the command line and exports say it',
    (seq, value) => {
      const said = [
        paper.tete(seq, value),
        cliTexts.anchor(seq, value),
        `${seq}:${value}`,
        JSON.stringify({ tete: { seq, hash: value, at: '2026-11-27T20:00:00.000Z' } }),
      ];
      expect(said.map(readPrintedAnchor)).toEqual(said.map(() => ({ seq, hash: value })));
    },
  );

  it.each([
    ['a hash cut at the end of a line', `ligne 12, ${hash.slice(0, 30)}\n${hash.slice(30)}`],
    ['a date before it', `En 2026 12 : ${hash}`],
    ['capitals', `12 : ${hash.toUpperCase()}`],
    ['a sentence and its end', `Relevé n° 7 du 3 mars : tête du journal, ligne 12, ${hash}. `],
    ['machine output of another order', `{"hash":"${hash}","seq":12}`],
  ])('may have %s', (_what, text) => {
    expect(readPrintedAnchor(text)).toEqual({ seq: 12, hash });
  });

  it.each([
    ['nothing', ''],
    ['a hash alone', hash],
    ['a number alone', '12'],
    ['a hash cut short', `12:${hash.slice(1)}`],
    ['a hash too long', `12:${hash}0`],
    ['the beginning that the window shows', `Tête du journal : ligne 12, ${hash.slice(0, 12)}…`],
    ['row 0', `0:${hash}`],
  ])('is not %s', (_what, text) => {
    expect(readPrintedAnchor(text)).toBeNull();
  });
});
