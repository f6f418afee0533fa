import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { givenFile } from './given-file.ts';

describe('the file named on the command line', () => {
  it('comes after the application’s folder when unpackaged, first when packaged', () => {
    expect(givenFile(['electron', '/app', '/été/a b.cpne'], false)).toBe('/été/a b.cpne');
    expect(givenFile(['paritaire', '/été/a b.cpne'], true)).toBe('/été/a b.cpne');
  });

  it('is not a switch of Chromium’s, wherever that stands', () => {
    expect(givenFile(['electron', '--no-sandbox', '/app', '--lang=fr', 'a.cpne'], false)).toBe('a.cpne');
  });

  it('may be named by its URL, as Linux desktops do', () => {
    const file = process.platform === 'win32' ? 'C:\\été\\a b.cpne' : '/été/a b.cpne';
    expect(givenFile(['paritaire', pathToFileURL(file).href], true)).toBe(file);
  });

  it('is absent when there is none', () => {
    expect(givenFile(['electron', '/app'], false)).toBeUndefined();
    expect(givenFile(['paritaire', '--lang=fr'], true)).toBeUndefined();
  });
});
