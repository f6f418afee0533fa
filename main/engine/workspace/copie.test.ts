import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, idsDe } from '../../../tests/support/copies.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { leaveSession, reopened } from '../../../tests/support/workspace.ts';
import { headOf } from '../espace/espace.ts';
import { sha256 } from '../canonical.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { enregistrerCopie } from './copie.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const to = (name: string): string => join(example.folder, name);

describe('a copy of the open file', () => {
  test('is whole as the file now is, sound, and opens beside it', async () => {
    const { session } = example;
    changer(session, 'competence', idsDe(session, 'competence')[0] ?? '', { libelle: 'Écrit juste avant' });
    const copie = await enregistrerCopie(session.workspace, to('copie.cpne'));
    expect(copie).toMatchObject({
      file: to('copie.cpne'),
      sha256: sha256(readFileSync(to('copie.cpne'))),
      head: { seq: headOf(session.workspace).seq },
    });
    expect((await verifyFile(copie.file, quietTask)).findings).toEqual([]);
    const autre = reopened(copie.file);
    expect(headOf(autre.workspace)).toEqual(headOf(session.workspace));
    leaveSession(autre);
  });

  test('takes the place of nothing, and leaves nothing where it cannot be', async () => {
    const { workspace } = example.session;
    writeFileSync(to('lettre.cpne'), 'Monsieur,');
    const before = readdirSync(example.folder);
    await expect(enregistrerCopie(workspace, to('lettre.cpne'))).rejects.toMatchObject({
      code: 'FILE_EXISTS',
    });
    expect(readFileSync(to('lettre.cpne'), 'utf8')).toBe('Monsieur,');
    await expect(enregistrerCopie(workspace, to('absent/copie.cpne'))).rejects.toMatchObject({
      code: 'FOLDER_MISSING',
    });
    await expect(enregistrerCopie(workspace, workspace.file)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readdirSync(example.folder)).toEqual(before);
  });

  test('is not put beside the rollback journal of a file that is gone: it would be played into the copy', async () => {
    writeFileSync(to('copie.cpne-journal'), 'ce qui reste d’un fichier');
    await expect(enregistrerCopie(example.session.workspace, to('copie.cpne'))).rejects.toMatchObject({
      code: 'FILE_EXISTS',
      message: expect.stringContaining('copie.cpne-journal') as string,
    });
    expect(readFileSync(to('copie.cpne-journal'), 'utf8')).toBe('ce qui reste d’un fichier');
    expect(readdirSync(example.folder)).not.toContain('copie.cpne');
  });
});
