import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPageFile } from './page-files.ts';

let outside: string;
let folder: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'paritaire page é '));
  folder = join(outside, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const file of ['page/index.html', 'page/assets/été.js', 'page/notes.txt', 'secret.js', 'page-b.js'])
    writeFileSync(join(outside, file), file);
});

afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe('a file of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'page/index.html'],
    ['/index.html', 'text/html; charset=utf-8', 'page/index.html'],
    ['/assets/%C3%A9t%C3%A9.js', 'text/javascript; charset=utf-8', 'page/assets/été.js'],
  ])('is read by its address %s', async (path, type, content) => {
    const file = await readPageFile(folder, path);
    expect([file?.type, file?.content.toString('utf8')]).toEqual([type, content]);
  });

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/../page-b.js',
    '/..',
    '/notes.txt',
    '/assets',
    '/absent.js',
    '/index.html%00.js',
    '/%ff.js',
    '',
  ])('is not %s', async (path) => {
    expect(await readPageFile(folder, path)).toBeUndefined();
  });
});
