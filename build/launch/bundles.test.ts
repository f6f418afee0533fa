import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areBundlesFresh, sourcesDigest, stampBundles } from './bundles.mjs';

let folder: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

const OUTPUTS = ['desktop.js', 'preload.cjs', 'loopback.js', 'cli.js', 'worker.js'].map(
  (name) => `dist/main/${name}`,
);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paritaire à bâtir '));
  write('main/cli/main.ts', 'export {};');
  write('renderer/page.css', 'p {}');
  write('package-lock.json', '{}');
  for (const output of [...OUTPUTS, 'dist/renderer/index.html']) write(output, '');
  stampBundles(sourcesDigest(folder), folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('areBundlesFresh', () => {
  it('holds until a source changes', () => {
    expect(areBundlesFresh(folder)).toBe(true);
  });

  it.each([
    ['a source is edited', 'main/cli/main.ts', 'export const a = 1;'],
    ['a source appears', 'shared/new.ts', ''],
    ['a style is edited', 'renderer/page.css', 'p { margin: 0 }'],
    ['a dependency moves', 'package-lock.json', '{ }'],
    ['the build itself changes', 'build/vite.main.config.ts', ''],
  ])('ends when %s', (_what, file, text) => {
    write(file, text);
    expect(areBundlesFresh(folder)).toBe(false);
  });

  it.each(['main/cli/main.test.ts', 'schemas/README.md', 'build/launch/start.mjs', 'docs/formats.md'])(
    'does not depend on %s',
    (file) => {
      write(file, 'something');
      expect(areBundlesFresh(folder)).toBe(true);
    },
  );

  it('ends when a bundle was removed or a build was cut short', () => {
    rmSync(path.join(folder, 'dist/main/worker.js'));
    expect(areBundlesFresh(folder)).toBe(false);
    write('dist/main/worker.js', '');
    expect(areBundlesFresh(folder)).toBe(true);
    stampBundles('', folder);
    expect(areBundlesFresh(folder)).toBe(false);
  });

  it('tells two files from one that holds both', () => {
    const before = sourcesDigest(folder);
    write('main/a.ts', 'xy');
    const one = sourcesDigest(folder);
    write('main/a.ts', 'x');
    write('main/b.ts', 'y');
    expect(new Set([before, one, sourcesDigest(folder)]).size).toBe(3);
  });
});
