import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { createWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { currentFormat } from '../../main/engine/workspace/migrations/index.ts';
import { randomSource } from '../support/random-source.ts';
import { closeSession, fill, newSession, sha256OfFile, temporaryFolder } from '../support/workspace.ts';
import { rawDatabase } from './database.ts';
import { refusal } from './refusal.ts';

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

interface LeftAlone {
  readonly opening: string;
  readonly verifying: string;
  readonly intact: boolean;
}

/** What is said when a file is opened, then verified; whether its bytes and its folder stay as they were. */
async function tried(file: string): Promise<LeftAlone> {
  const before = sha256OfFile(file);
  const listing = readdirSync(folder.path).sort().join();
  const opening = await refusal(() => openWorkspace(file), file);
  const verifying = await refusal(() => verifyFile(file, quietTask), file);
  const intact = sha256OfFile(file) === before && readdirSync(folder.path).sort().join() === listing;
  return { opening, verifying, intact };
}

const leftAlone = (says: RegExp): LeftAlone => ({
  opening: expect.stringMatching(says) as string,
  verifying: expect.stringMatching(says) as string,
  intact: true,
});

describe('what is not there', () => {
  test('a missing file', async () => {
    const file = folder.at('Absent.cpne');
    expect(await refusal(() => openWorkspace(file), file)).toMatch(
      /^FILE_MISSING .*«\u00a0F\u00a0».*n’existe pas\. Vérifiez/,
    );
    expect(await refusal(() => verifyFile(file, quietTask), file)).toMatch(
      /^FILE_MISSING .*«\u00a0F\u00a0».*n’existe pas/,
    );
  });

  test('a missing folder', async () => {
    const missing = folder.at('Nulle part');
    const file = join(missing, 'Absent.cpne');
    for (const action of [
      () => openWorkspace(file),
      () => verifyFile(file, quietTask),
      () => createWorkspace(file, () => undefined),
    ]) {
      expect(await refusal(action, missing)).toMatch(
        /^FOLDER_MISSING Le dossier «\u00a0F\u00a0» n’existe pas\. Créez-le/,
      );
    }
  });

  test('a file that exists is not replaced by a new one', async () => {
    const said = await refusal(() => createWorkspace(sound, () => undefined), sound);
    expect(said).toMatch(/^FILE_EXISTS Le fichier «\u00a0F\u00a0» existe déjà\u00a0; il n’a pas été touché/);
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
    expect(await tried(file)).toEqual(
      leftAlone(/^FILE_FOREIGN .*«\u00a0F\u00a0».*n’est pas un fichier de Paritaire.*pas été modifié/),
    );
  });

  test.each(['DELETE', 'WAL'])('an SQLite database of another application (%s)', async (mode) => {
    const file = folder.at(`Contacts ${mode}.cpne`);
    rawDatabase(file, (db) => {
      db.pragma(`journal_mode = ${mode}`);
      db.exec("CREATE TABLE contact (nom); INSERT INTO contact VALUES ('Jeanne')");
    });
    expect(await tried(file)).toEqual(
      leftAlone(/^FILE_FOREIGN .*«\u00a0F\u00a0».*n’est pas un fichier de Paritaire/),
    );
  });

  test('a workspace that another tool left in WAL mode', async () => {
    const file = folder.at('Autre outil.cpne');
    writeFileSync(file, octets);
    rawDatabase(file, (db) => db.pragma('journal_mode = WAL'));
    expect(await tried(file)).toEqual(
      leftAlone(/^FILE_WAL «\u00a0F\u00a0» a été modifié par un autre outil.*WAL/),
    );
  });

  test('a folder', async () => {
    const file = folder.at('Dossier.cpne');
    mkdirSync(file);
    expect(await refusal(() => openWorkspace(file), file)).toMatch(
      /^FILE_UNREADABLE .*«\u00a0F\u00a0».*ne peut pas être lu/,
    );
    expect(await refusal(() => verifyFile(file, quietTask), file)).toMatch(
      /^FILE_UNREADABLE .*«\u00a0F\u00a0».*ne peut pas être lu/,
    );
  });

  test('a newer format', async () => {
    const file = folder.at('Futur.cpne');
    writeFileSync(file, octets);
    rawDatabase(file, (db) =>
      db.pragma(`user_version = ${(db.pragma('user_version', { simple: true }) as number) + 1}`),
    );
    expect(await tried(file)).toEqual(
      leftAlone(
        new RegExp(
          `^FILE_NEWER .*«\u00a0F\u00a0».*version plus récente de Paritaire \\(format ${currentFormat + 1},.*mettez Paritaire à jour`,
        ),
      ),
    );
  });

  test('an identifier that leads out of the user’s folder', async () => {
    const file = folder.at('Évadé.cpne');
    writeFileSync(file, octets);
    rawDatabase(file, (db) => db.prepare('UPDATE espace SET id = ?').run('../'.repeat(12)));
    const before = sha256OfFile(file);
    expect(await refusal(() => openWorkspace(file), file)).toMatch(/^FILE_CORRUPT .*est abîmé\..*espace\.id/);
    expect(sha256OfFile(file)).toBe(before);
  });

  test('a format that never was', async () => {
    const file = folder.at('Zero.cpne');
    writeFileSync(file, octets);
    rawDatabase(file, (db) => db.pragma('user_version = 0'));
    expect(await tried(file)).toEqual(
      leftAlone(/^FILE_CORRUPT .*«\u00a0F\u00a0».*est abîmé\..*format 0\.\)$/),
    );
  });
});

test.each([0, 1, 15, 99, 100, 512, 4095, 4096, 4097, 0.25, 0.5, 0.9, -4096, -1])(
  'a file cut short: %d',
  async (cut) => {
    const length = cut < 0 ? octets.length + cut : cut > 0 && cut < 1 ? Math.floor(octets.length * cut) : cut;
    const file = folder.at('Coupé.cpne');
    writeFileSync(file, octets);
    truncateSync(file, length);
    expect(await tried(file)).toEqual(
      leftAlone(
        /^FILE_TRUNCATED .*«\u00a0F\u00a0».*est incomplet\u00a0: sa fin manque\. Il n’a pas été modifié/,
      ),
    );
  },
);
