import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../main/engine/engine.ts';
import { changesToward } from '../../main/engine/exchange/import/changes.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { closeWorkspace } from '../../main/engine/opening.ts';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import { randomGesture } from '../support/random-gestures.ts';
import { largeSize, randomReferentiel } from '../support/random-referentiel.ts';
import { randomSource } from '../support/random-source.ts';
import { fill, leaveSession, newSession, reopened, temporaryFolder } from '../support/workspace.ts';
import { logicalContent } from './database.ts';
import { refusal, told } from './refusal.ts';
import { mountSmallDisk } from './small-disk.ts';

const folder = temporaryFolder();
const userFolder = process.env['PARITAIRE_DOSSIER'];
const disk = mountSmallDisk(folder.at('petit disque'), 2048);
const file = join(disk?.path ?? '', 'Plein.cpne');
const random = randomSource(8);

beforeEach((ctx) => {
  ctx.skip(disk === null, 'SAUTÉ : disque plein (il faut Linux et root pour monter un petit disque)');
  const session = newSession(file);
  fill(session, random, { referentiels: 2, versions: 0, gestures: 5 });
  leaveSession(session);
});
afterEach(() => {
  process.env['PARITAIRE_DOSSIER'] = userFolder;
  if (disk === null) return;
  for (const name of readdirSync(disk.path)) rmSync(join(disk.path, name), { recursive: true });
});
afterAll(() => {
  disk?.remove();
  folder.remove();
});

function refusedAs(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('not refused');
  return result.error;
}

describe('a full disk', () => {
  test('refuses the gesture, keeps what was there, and takes the same gesture once there is room', async () => {
    const before = logicalContent(file);
    const session = reopened(file);
    const { db } = session.workspace;
    const wanted = randomReferentiel(random, largeSize);
    const gesture = session.gesture('referentiel.imported', changesToward(db, wanted), null);
    disk?.fill();
    const said = await refusal(() => commit(session.workspace, gesture, session.replica), file);
    expect(said).toMatch(
      /^DISK_FULL Le disque est plein\u00a0: «\u00a0F\u00a0» n’a pas été modifié et rien n’est perdu\. Libérez de la place/,
    );
    expect(session.workspace.head?.seq).toBe(8);
    expect(listReferentiels(db)).toHaveLength(2);
    expect((await verifyFile(file, quietTask)).findings).toEqual([]);

    disk?.free();
    expect(commit(session.workspace, gesture, session.replica).head.seq).toBe(9);
    expect(listReferentiels(db)).toHaveLength(3);
    leaveSession(session);
    expect((await verifyFile(file, quietTask)).findings).toEqual([]);
    expect(logicalContent(file)).not.toBe(before);
  });

  test('leaves the file as it was when the application is closed without more room', async () => {
    const before = logicalContent(file);
    const session = reopened(file);
    const changes = changesToward(session.workspace.db, randomReferentiel(random, largeSize));
    disk?.fill();
    await refusal(
      () =>
        commit(session.workspace, session.gesture('referentiel.imported', changes, null), session.replica),
      file,
    );
    leaveSession(session);
    expect(logicalContent(file)).toBe(before);
    expect((await verifyFile(file, quietTask)).findings).toEqual([]);
  });

  test('leaves no half export', async () => {
    const engine = createEngine(() => undefined, 'Jeanne Essai');
    const { value } = (await engine.handle('workspace.open', { file }, quietTask)) as { value: unknown };
    expect(value).toMatchObject({ file });
    const list = (await engine.handle('referentiel.list', {}, quietTask)) as {
      value: readonly { id: string }[];
    };
    const to = join(disk?.path ?? '', 'Sortie.json');
    disk?.fill();
    const listing = readdirSync(disk?.path ?? '').sort();
    const refused = refusedAs(
      await engine.handle('document.export', { ref: list.value[0]?.id, numero: null, to }, quietTask),
    );
    expect(told(refused, to)).toMatch(/^DISK_FULL Le disque est plein\u00a0: «\u00a0F\u00a0»/);
    expect(readdirSync(disk?.path ?? '').sort()).toEqual(listing);
    disk?.free();
    expect(
      (await engine.handle('document.export', { ref: list.value[0]?.id, numero: null, to }, quietTask)).ok,
    ).toBe(true);
    engine.close();
  });

  test('makes no half workspace', async () => {
    const other = join(disk?.path ?? '', 'Autre.cpne');
    disk?.fill();
    const listing = readdirSync(disk?.path ?? '').sort();
    expect(await refusal(() => newSession(other), other)).toMatch(
      /^DISK_FULL Le disque est plein\u00a0: «\u00a0F\u00a0»/,
    );
    expect(readdirSync(disk?.path ?? '').sort()).toEqual(listing);
  });

  test('where backups go: said at close, the file whole, no half backup', async () => {
    process.env['PARITAIRE_DOSSIER'] = join(disk?.path ?? '', 'utilisateur');
    const session = reopened(file);
    randomGesture(session, random);
    disk?.fill();
    expect(await refusal(() => closeWorkspace(session.workspace), file)).toMatch(
      /^DISK_FULL Le disque est plein/,
    );
    const kept = readdirSync(join(disk?.path ?? '', 'utilisateur'), { recursive: true }).map(String);
    expect(kept.filter((name) => name.endsWith('.cpne') || name.includes('.en-cours-'))).toEqual([]);
    expect((await verifyFile(file, quietTask)).findings).toEqual([]);
    leaveSession(reopened(file));
  });
});
