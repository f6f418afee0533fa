import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { zipPart } from '../../../../tests/support/zip-part.ts';
import { pairs, redlined } from '../../../../tests/redline/drawn.ts';
import { wordText } from '../../../../tests/support/word-text.ts';

const xmlOf = (octets: Buffer): Promise<string> => zipPart(octets, 'word/document.xml');

describe('the tracked changes of a comparison', () => {
  test.prop([pairs], { numRuns: 40 })('accepted give the second text, rejected the first', async ([a, b]) => {
    const { before, after, both } = await redlined(a, b);
    const xml = await xmlOf(both);
    expect(wordText(xml, 'accept')).toEqual(wordText(await xmlOf(after)));
    expect(wordText(xml, 'reject')).toEqual(wordText(await xmlOf(before)));
  });
  test.prop([pairs], { numRuns: 10 })('are numbered once each, and signed', async ([a, b]) => {
    const xml = await xmlOf((await redlined(a, b)).both);
    const changes = [...xml.matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    const ids = changes.map((attributes) => /w:id="(\d+)"/.exec(attributes)?.[1]);
    expect(new Set(ids).size).toBe(changes.length);
    for (const attributes of changes) {
      expect(attributes).toContain('w:author="Jeanne Essai"');
      expect(attributes).toContain('w:date="2026-11-27T20:00:00.000Z"');
    }
  });
});
