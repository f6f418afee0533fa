import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testEngine, type TestEngine } from '../../tests/support/engine.ts';
import { openExample, type OpenExample } from '../../tests/support/open-example.ts';
import { backupsOf } from './workspace/backup-folders.ts';
import { backUp } from './workspace/backup.ts';

let example: OpenExample;
let engine: TestEngine;
let file: string;

/** A workspace that was backed up, then lost its end. */
beforeEach(() => {
  example = openExample();
  engine = testEngine();
  file = join(example.folder, 'Propreté.cpne');
  backUp(example.session.workspace.db, file);
  copyFileSync(example.file, file);
  truncateSync(file, 10_000);
});
afterEach(() => {
  engine.close();
  example.close();
});

const backup = (): string => backupsOf(file)[0] ?? '';
const renameBackup = (stamp: string): void => {
  copyFileSync(backup(), join(dirname(backup()), `${stamp}.cpne`));
};

describe('the newest backup', () => {
  test('is opened as a copy beside the file, which is left as it is', async () => {
    const before = readFileSync(file);
    expect(await engine.refusal('workspace.open', { file })).toBe('FILE_TRUNCATED');
    const info = await engine.ask('workspace.recover', { file });
    expect(dirname(info.file)).toBe(example.folder);
    expect(info.file).toMatch(/\/Propreté \(sauvegarde du \d{4}-\d\d-\d\d à \d\d h \d\d\)\.cpne$/);
    expect(info).toMatchObject({ nom: 'CPNEFP des essais', readOnly: false, alteredAt: null });
    expect(await engine.ask('referentiel.list', {})).toHaveLength(1);
    expect(await engine.ask('recents.read', {})).toMatchObject([{ file: info.file }]);
    expect(engine.told).toEqual([
      { channel: 'workspace.recover', touched: ['espace'], referentiels: null, seq: null, changes: null },
    ]);
    expect(readFileSync(file)).toEqual(before);
  });

  test('carries the day and the time of this machine', async () => {
    renameBackup('2099-01-02T03-04-05.678Z');
    const taken = new Date('2099-01-02T03:04:05.678Z');
    const time = [taken.getHours(), taken.getMinutes()].map((n) => String(n).padStart(2, '0')).join(' h ');
    const { file: copy } = await engine.ask('workspace.recover', { file });
    expect(copy).toContain(` à ${time}).cpne`);
  });

  test('takes a name that nothing has', async () => {
    const first = await engine.ask('workspace.recover', { file });
    const octets = readFileSync(backup());
    const second = await engine.ask('workspace.recover', { file });
    expect(second.file).toBe(first.file.replace(').cpne', ') 2.cpne'));
    engine.close();
    expect(readFileSync(second.file)).toEqual(octets);
  });

  test('that was damaged since is passed over for an older one', async () => {
    renameBackup('2099-01-02T03-04-05.678Z');
    truncateSync(backup(), 20_000);
    writeFileSync(join(dirname(backup()), '2099-02-02T03-04-05.678Z.cpne'), 'Monsieur,');
    const { file: copy } = await engine.ask('workspace.recover', { file });
    expect(copy).not.toContain('2099');
  });
});

describe('is refused, and leaves nothing behind', () => {
  const there = (): readonly string[] => readdirSync(example.folder).sort();

  test('when there is no backup', async () => {
    const before = there();
    const other = join(example.folder, 'jamais vu.cpne');
    expect(await engine.refusal('workspace.recover', { file: other })).toBe('BACKUP_MISSING');
    expect(there()).toEqual(before);
  });

  test('when none is sound', async () => {
    truncateSync(backup(), 20_000);
    const before = there();
    expect(await engine.refusal('workspace.recover', { file })).toBe('BACKUP_MISSING');
    expect(there()).toEqual(before);
    expect(await engine.ask('workspace.current', {})).toBeNull();
  });

  test('when the folder is gone', async () => {
    const gone = join(example.folder, 'clé', 'Propreté.cpne');
    mkdirSync(join(dirname(backup()), '..', 'autre'));
    copyFileSync(backup(), join(dirname(backup()), '..', 'autre', '2099-01-02T03-04-05.678Z.cpne'));
    writeFileSync(join(dirname(backup()), '..', 'autre', 'fichier.txt'), gone);
    expect(await engine.refusal('workspace.recover', { file: gone })).toBe('FOLDER_MISSING');
    expect(existsSync(dirname(gone))).toBe(false);
  });
});
