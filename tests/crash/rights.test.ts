import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { backupsOf } from '../../main/engine/workspace/backup-folders.ts';
import { randomSource } from '../support/random-source.ts';
import { closeSession, fill, newSession, sha256OfFile, temporaryFolder } from '../support/workspace.ts';
import { attemptUnprivileged, isRoot, nobody } from './other-process.ts';
import { told } from './refusal.ts';

const folder = temporaryFolder();
const place = folder.at('partagé');
const file = join(place, 'Lecture seule.cpne');
const userFolder = folder.at('utilisateur sans droits');

beforeAll(() => {
  mkdirSync(place);
  mkdirSync(userFolder);
  if (isRoot()) chownSync(userFolder, nobody, nobody);
  const session = newSession(file);
  fill(session, randomSource(6), { referentiels: 1, versions: 0, gestures: 3 });
  closeSession(session);
});
afterAll(() => {
  chmodSync(place, 0o777);
  folder.remove();
});

function needsRights(ctx: TestContext): void {
  ctx.skip(process.platform === 'win32', 'SAUTÉ : les droits POSIX n’existent pas sous Windows');
}

describe.each([
  ['a read-only file', 0o444, 0o777],
  ['a file in a read-only folder', 0o666, 0o555],
])('%s', (_what, fileMode, folderMode) => {
  test('is refused for writing, in a sentence, and stays as it was', (ctx) => {
    needsRights(ctx);
    chmodSync(file, fileMode);
    chmodSync(place, folderMode);
    const before = sha256OfFile(file);
    const said = told(attemptUnprivileged('ouvrir', file, userFolder), file);
    expect(said).toMatch(
      /^FILE_READ_ONLY «\u00a0F\u00a0» ne peut pas être modifié.*lecture seule\. Copiez-le/,
    );
    expect(sha256OfFile(file)).toBe(before);
    expect(readdirSync(place)).toEqual(['Lecture seule.cpne']);
  });

  test('can still be verified', (ctx) => {
    needsRights(ctx);
    chmodSync(file, fileMode);
    chmodSync(place, folderMode);
    expect(attemptUnprivileged('verifier', file, userFolder)).toEqual({ findings: 0 });
  });
});

test('a backup is not copied into a read-only folder: the refusal says where it is', (ctx) => {
  needsRights(ctx);
  chmodSync(place, 0o555);
  const [backup = ''] = backupsOf(file);
  const { code, message } = attemptUnprivileged('reprendre', file, folder.at('utilisateur'));
  expect(code).toBe('FOLDER_READ_ONLY');
  expect(message).toContain(place);
  expect(message).toContain(backup);
  expect(readdirSync(place)).toEqual(['Lecture seule.cpne']);
});

test('the same file opens once it may be written', (ctx) => {
  needsRights(ctx);
  chmodSync(file, 0o666);
  chmodSync(place, 0o777);
  expect(attemptUnprivileged('ouvrir', file, userFolder).head).toBe(5);
});
