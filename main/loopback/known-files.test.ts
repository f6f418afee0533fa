import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../tests/support/workspace.ts';
import { knownFiles } from './known-files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const opened = (file: string, openedAt: string) => ({ file, nom: '', espace: 'e', openedAt, present: true });

test('a file that was opened through a link to its folder is known by where it lies', () => {
  mkdirSync(folder.at('vrai'));
  writeFileSync(folder.at('vrai/a.cpne'), '');
  symlinkSync(folder.at('vrai'), folder.at('lien'), 'junction');
  const known = knownFiles([
    opened(folder.at('lien/a.cpne'), '2026-11-28'),
    opened(folder.at('vrai/a.cpne'), '2026-11-01'),
    opened(folder.at('parti.cpne'), '2026-10-01'),
  ]);
  expect(known(realpathSync(folder.at('vrai/a.cpne')))?.openedAt).toBe('2026-11-28');
  expect(known(folder.at('parti.cpne'))?.openedAt).toBe('2026-10-01');
  expect(known(folder.at('vrai/b.cpne'))).toBeUndefined();
});
