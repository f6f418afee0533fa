import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { createWorkspace, openWorkspace } from '../../main/engine/workspace/workspace.ts';
import type { ErrorCode } from '../../shared/i18n/errors.ts';
import { randomSource } from '../support/random-source.ts';
import { closeSession, fill, newSession, sha256OfFile, temporaryFolder } from '../support/workspace.ts';
import { rawDatabase } from './database.ts';
import { expectRefusal, refusalOf } from './refusal.ts';

const folder = temporaryFolder();
const sound = folder.at('Sain.cpne');
let octets: Buffer;

beforeAll(() => {
  const session = newSession(sound);
  fill(session, randomSource(5), { referentiels: 3, versions: 1, gestures: 20 });
  closeSession(session);
  octets = readFileSync(sound);
});
afterAll(() => folder.remove());

/** Refused when opened and when verified, in the same words; its bytes and its folder as they were. */
async function expectLeftAlone(file: string, code: ErrorCode, says: RegExp): Promise<void> {
  const before = sha256OfFile(file);
  const listing = readdirSync(folder.path).sort();
  expectRefusal(await refusalOf(() => openWorkspace(file)), code, says, file);
  expectRefusal(await refusalOf(() => verifyFile(file, quietTask)), code, says, file);
  expect(sha256OfFile(file)).toBe(before);
  expect(readdirSync(folder.path).sort()).toEqual(listing);
}

describe('what is not there', () => {
  test('a missing file', async () => {
    const file = folder.at('Absent.cpne');
    expectRefusal(await refusalOf(() => openWorkspace(file)), 'FILE_MISSING', /n’existe pas\. Vérifiez/, file);
    expectRefusal(await refusalOf(() => verifyFile(file, quietTask)), 'FILE_MISSING', /n’existe pas/, file);
  });

  test('a missing folder', async () => {
    const missing = folder.at('Nulle part');
    const file = join(missing, 'Absent.cpne');
    for (const action of [() => openWorkspace(file), () => verifyFile(file, quietTask), () => createWorkspace(file, () => undefined)]) {
      expectRefusal(await refusalOf(action), 'FOLDER_MISSING', /^Le dossier .* n’existe pas\. Créez-le/, missing);
    }
  });

  test('a file that exists is not replaced by a new one', async () => {
    const refusal = await refusalOf(() => createWorkspace(sound, () => undefined));
    expectRefusal(refusal, 'FILE_EXISTS', /existe déjà ; il n’a pas été touché/, sound);
    expect(readFileSync(sound).equals(octets)).toBe(true);
  });
});

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

describe('what is not ours', () => {
  test.each([
    ['image.cpne', png],
    ['lettre.cpne', 'Bonjour,\nveuillez trouver ci-joint le référentiel.\n'],
    ['presque.cpne', `SQLite format 3\0${'x'.repeat(5000)}`],
    ['zeros.cpne', Buffer.alloc(8192)],
  ])('%s', async (name, content) => {
    const file = folder.at(name);
    writeFileSync(file, content);
    await expectLeftAlone(file, 'FILE_FOREIGN', /n’est pas un espace de travail de Paritaire.*pas été modifié/);
  });

  test('an SQLite database of another application', async () => {
    const file = folder.at('Contacts.cpne');
    rawDatabase(file, (db) => db.exec("CREATE TABLE contact (nom); INSERT INTO contact VALUES ('Jeanne')"));
    await expectLeftAlone(file, 'FILE_FOREIGN', /n’est pas un espace de travail de Paritaire/);
  });

  test('a folder', async () => {
    const file = folder.at('Dossier.cpne');
    mkdirSync(file);
    expectRefusal(await refusalOf(() => openWorkspace(file)), 'FILE_UNREADABLE', /ne peut pas être lu/, file);
    expectRefusal(await refusalOf(() => verifyFile(file, quietTask)), 'FILE_UNREADABLE', /ne peut pas être lu/, file);
  });

  test('a newer format', async () => {
    const file = folder.at('Futur.cpne');
    writeFileSync(file, octets);
    rawDatabase(file, (db) => db.pragma(`user_version = ${(db.pragma('user_version', { simple: true }) as number) + 1}`));
    await expectLeftAlone(file, 'FILE_NEWER', /version plus récente de Paritaire \(format 2,.*mettez Paritaire à jour/);
  });

  test('a format that never was', async () => {
    const file = folder.at('Zero.cpne');
    writeFileSync(file, octets);
    rawDatabase(file, (db) => db.pragma('user_version = 0'));
    await expectLeftAlone(file, 'FILE_CORRUPT', /est abîmé \(format 0\)/);
  });
});

test.each([0, 1, 15, 99, 100, 512, 4095, 4096, 4097, 0.25, 0.5, 0.9, -4096, -1])('a file cut short: %d', async (cut) => {
  const length = cut < 0 ? octets.length + cut : cut > 0 && cut < 1 ? Math.floor(octets.length * cut) : cut;
  const file = folder.at('Coupé.cpne');
  writeFileSync(file, octets);
  truncateSync(file, length);
  await expectLeftAlone(file, 'FILE_TRUNCATED', /est incomplet : sa fin manque\. Il n’a pas été modifié/);
});
