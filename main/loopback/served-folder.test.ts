import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFolder, createServedFolder, type ServedFolder } from './served-folder.ts';

let outside: string;
let path: string;
let folder: ServedFolder;

beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'paritaire dossier é ')));
  path = join(outside, 'été');
  mkdirSync(join(path, 'sous.cpne'), { recursive: true });
  for (const file of ['secret.cpne', 'été/b.cpne', 'été/É.CPNE', 'été/.~b.cpne', 'été/a.json'])
    writeFileSync(join(outside, file), file);
  symlinkSync(join(outside, 'secret.cpne'), join(path, 'lien.cpne'));
  symlinkSync(join(outside, 'absent.cpne'), join(path, 'perdu.cpne'));
  symlinkSync(outside, join(path, 'dehors'));
  folder = createServedFolder(path);
});

afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe('the folder of the loopback host', () => {
  it('lists its own workspace files', async () => {
    expect((await folder.list()).map((file) => basename(file))).toEqual(['b.cpne', 'É.CPNE']);
  });

  it('holds nothing that is elsewhere, whatever leads there', async () => {
    const paths = ['b.cpne', 'lien.cpne', 'perdu.cpne', 'dehors/secret.cpne', '../secret.cpne', 'a.json'];
    const held = await Promise.all(paths.map((name) => folder.holds(join(path, name))));
    expect(held).toEqual([true, false, false, false, false, false]);
  });

  it('holds one that is gone: it is then said to be missing', async () => {
    const paths = ['parti.cpne', 'dehors/parti.cpne', '../parti.cpne', 'parti.json'];
    const held = await Promise.all(paths.map((name) => folder.holds(join(path, name))));
    expect(held).toEqual([true, false, false, false]);
  });

  it('has a free place for a new file, links and dots included', () => {
    const placed = (nom: string): string => folder.placeFor(nom, 'Espace').slice(path.length + 1);
    expect(['b', 'lien', '../../secret', ''].map(placed)).toEqual([
      'b 2.cpne',
      'lien 2.cpne',
      'secret.cpne',
      'Espace.cpne',
    ]);
  });

  it('is the one that was said, else the file’s', () => {
    expect(chooseFolder(path, join(outside, 'secret.cpne'))).toBe(path);
    expect(chooseFolder(undefined, join(outside, 'secret.cpne'))).toBe(outside);
    expect(chooseFolder(join(outside, 'absent'), undefined)).toBeUndefined();
    expect(chooseFolder(join(outside, 'secret.cpne'), undefined)).toBeUndefined();
  });
});
