import { describe, expect, it } from 'vitest';
import { spellingLanguages } from './spelling.ts';

const all = ['de', 'en-US', 'fr', 'fr-FR'];

describe('spelling is checked', () => {
  it('by Windows, in French', () => {
    expect(spellingLanguages('win32', all)).toEqual(['fr-FR']);
    expect(spellingLanguages('win32', ['en-US', 'fr'])).toEqual(['fr']);
    expect(spellingLanguages('win32', ['en-US'])).toBeNull();
  });

  it('by macOS, which knows the language', () => {
    expect(spellingLanguages('darwin', [])).toEqual([]);
  });

  it.each(['linux', 'freebsd'] as const)(
    'by nobody on %s: a dictionary would have to be fetched',
    (platform) => {
      expect(spellingLanguages(platform, all)).toBeNull();
    },
  );
});
