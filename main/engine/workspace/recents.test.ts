import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetRecent, readRecents, rememberRecent } from './recents.ts';

const espace = '0190c000-0000-7000-8000-000000000001';
let folder: string;
let list: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire récents '));
  process.env['PARITAIRE_DOSSIER'] = folder;
  list = join(folder, 'recents.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = (): readonly string[] => readRecents().map(({ file }) => file);

describe('files opened before', () => {
  test('the last one first, each once, and whether it is still there', () => {
    const here = join(folder, 'ici.cpne');
    writeFileSync(here, '');
    for (const file of [here, '/absent.cpne', here]) rememberRecent(file, 'CPNE', espace);
    expect(readRecents()).toMatchObject([
      { file: here, nom: 'CPNE', present: true, espace },
      { file: '/absent.cpne', present: false },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['ici.cpne', 'recents.json']);
  });

  test('of an earlier version, of a workspace that is not known', () => {
    writeFileSync(
      list,
      JSON.stringify([{ file: '/a.cpne', nom: 'CPNE', openedAt: '2026-11-01T08:00:00.000Z' }]),
    );
    expect(readRecents()).toMatchObject([{ file: '/a.cpne', espace: null }]);
  });

  test('twelve at most: the oldest goes', () => {
    for (let i = 1; i <= 13; i++) rememberRecent(`/${i}.cpne`, 'CPNE', espace);
    expect(files()).toHaveLength(12);
    expect(files().at(0)).toBe('/13.cpne');
    expect(files().at(-1)).toBe('/2.cpne');
  });

  test('one is forgotten, the others stay', () => {
    for (const file of ['/a.cpne', '/b.cpne']) rememberRecent(file, 'CPNE', espace);
    forgetRecent('/a.cpne');
    forgetRecent('/jamais vu.cpne');
    expect(files()).toEqual(['/b.cpne']);
  });

  test.each(['', '{', '{}', 'null', '[1, null, {"file": 2}]'])('a list that says %j is empty', (text) => {
    writeFileSync(list, text);
    expect(readRecents()).toEqual([]);
    rememberRecent('/a.cpne', 'CPNE', espace);
    expect(files()).toEqual(['/a.cpne']);
  });

  test('a list that cannot be written is no reason to refuse an opening', () => {
    mkdirSync(list);
    expect(() => rememberRecent('/a.cpne', 'CPNE', espace)).not.toThrow();
    expect(readRecents()).toEqual([]);
  });
});
