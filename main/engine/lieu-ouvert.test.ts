import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testEngine, type TestEngine } from '../../tests/support/engine.ts';

let folder: string;
let file: string;
let engine: TestEngine;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire lieux '));
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'profil');
  mkdirSync(join(folder, 'OneDrive'));
  file = join(folder, 'OneDrive', 'essai.cpne');
  engine = testEngine();
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const inOneDrive = { sorte: 'synchronise', nom: 'OneDrive' };
const create = () => engine.ask('workspace.create', { file, nom: 'CPNEFP des essais', idcc: ['9998'] });

test('a file that is made or opened where it is not safe says so; elsewhere, nothing is said', async () => {
  expect((await create()).lieu).toEqual(inOneDrive);
  await engine.ask('workspace.close', {});
  expect((await engine.ask('workspace.open', { file })).lieu).toEqual(inOneDrive);
  const copy = join(folder, 'copie.cpne');
  copyFileSync(file, copy);
  expect((await engine.ask('workspace.open', { file: copy })).lieu).toBeNull();
});

test('a link that leads there is followed', async () => {
  await create();
  await engine.ask('workspace.close', {});
  const link = join(folder, 'lien');
  symlinkSync(join(folder, 'OneDrive'), link);
  expect((await engine.ask('workspace.open', { file: join(link, 'essai.cpne') })).lieu).toEqual(inOneDrive);
});

test('a copy that is only read is not where its file is', async () => {
  await create();
  await engine.ask('workspace.close', {});
  expect((await engine.ask('workspace.examine', { file })).lieu).toBeNull();
  expect(await engine.refusal('lieu.accepter', {})).toBe('READ_ONLY_SESSION');
});

test('put aside, it is said no more of that file, in any window, and still of the others', async () => {
  await create();
  await engine.ask('lieu.accepter', {});
  expect(engine.told.at(-1)).toMatchObject({ channel: 'lieu.accepter', seq: null });
  expect((await engine.ask('workspace.current', {}))?.lieu).toBeNull();
  await engine.ask('workspace.close', {});
  expect((await engine.ask('workspace.open', { file })).lieu).toBeNull();
  const other = join(folder, 'OneDrive', 'autre.cpne');
  copyFileSync(file, other);
  expect((await engine.ask('workspace.open', { file: other })).lieu).toEqual(inOneDrive);
});

test('a list of such files that is damaged is none', async () => {
  mkdirSync(join(folder, 'profil'), { recursive: true });
  writeFileSync(join(folder, 'profil', 'lieux.json'), '{"');
  expect((await create()).lieu).toEqual(inOneDrive);
});
