import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { envoiDe, ligneDAilleurs, recevoir } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { leaveSession, newSession } from '../../../tests/support/workspace.ts';
import { headOf } from '../espace/espace.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { quietTask } from '../task.ts';
import { cheminDansBoite, choisirBoite, dossierOuDeposer, lireBoite, oublierBoite } from './boites.ts';
import { ecrirePaquet } from './ecrire.ts';
import { etatsDePaquets } from './etat.ts';

let example: OpenExample;
let dossier = '';
beforeEach(() => {
  example = openExample();
  dossier = join(example.folder, 'partage');
  mkdirSync(dossier);
});
afterEach(() => example.close());

describe('the folder that people share for a workspace', () => {
  test('is chosen once for a workspace on a computer, and is none of another workspace’s', async () => {
    const { workspace } = example.session;
    expect(await lireBoite(workspace, 100)).toEqual({ dossier: null, paquets: [], reste: 0, faute: null });
    await choisirBoite(workspace, dossier);
    await ecrirePaquet(envoiDe(example, { to: dossierOuDeposer(workspace) }), quietTask, workspace);
    expect(await lireBoite(workspace, 100)).toMatchObject({
      dossier,
      paquets: [{ etat: 'vu' }],
      faute: null,
    });
    const other = newSession(join(example.folder, 'autre.cpne'));
    expect((await lireBoite(other.workspace, 100)).dossier).toBeNull();
    await choisirBoite(other.workspace, dossier);
    expect((await lireBoite(other.workspace, 100)).paquets).toMatchObject([
      { autreEspace: true, etat: null },
    ]);
    leaveSession(other);
    expect(oublierBoite(workspace).dossier).toBeNull();
    expect((await lireBoite(workspace, 100)).dossier).toBeNull();
    expect(readdirSync(dossier)).toHaveLength(1);
  });

  test('is said when it is not there, stays the one that was chosen, and nothing is dropped beside it', async () => {
    const { workspace } = example.session;
    expect(() => dossierOuDeposer(workspace)).toThrow(
      expect.objectContaining({ code: 'BOITE_ABSENTE' }) as Error,
    );
    await choisirBoite(workspace, dossier);
    rmSync(dossier, { recursive: true });
    const lue = await lireBoite(workspace, 100);
    expect(lue).toMatchObject({ dossier, paquets: [] });
    expect(lue.faute).toContain('n’existe pas');
    expect(() => dossierOuDeposer(workspace)).toThrow(
      expect.objectContaining({ code: 'FOLDER_MISSING' }) as Error,
    );
    await expect(choisirBoite(workspace, dossier)).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
  });
});

test('a package of the shared folder is found by its name alone', async () => {
  const { workspace } = example.session;
  await choisirBoite(workspace, dossier);
  // As macOS writes it: another name than the same text in one piece.
  const nom = 'Relevé.cpnex'.normalize('NFD');
  writeFileSync(join(dossier, nom), 'PK');
  writeFileSync(join(example.folder, 'dehors.cpnex'), 'PK');
  symlinkSync(join(example.folder, 'dehors.cpnex'), join(dossier, 'lien.cpnex'));
  expect(cheminDansBoite(workspace, nom)).toBe(join(dossier, nom));
  for (const autre of ['../dehors.cpnex', 'lien.cpnex', 'absent.cpnex', join(dossier, nom), '', '.'])
    expect(() => cheminDansBoite(workspace, autre)).toThrow(
      expect.objectContaining({ code: 'CHOICE_EXPIRED' }) as Error,
    );
});

test('a shared folder that cannot be reached at all is said as one that is not there', async () => {
  const { workspace } = example.session;
  await choisirBoite(workspace, dossier);
  rmSync(dossier, { recursive: true });
  symlinkSync(dossier, dossier);
  expect(await lireBoite(workspace, 100)).toMatchObject({
    dossier,
    faute: expect.stringContaining('n’existe pas') as string,
  });
  expect(() => dossierOuDeposer(workspace)).toThrow(
    expect.objectContaining({ code: 'FOLDER_MISSING' }) as Error,
  );
});

describe('what was seen of a package', () => {
  test('is nothing, some of what it sends, or all of it', () => {
    const { session } = example;
    const { db } = session.workspace;
    const [a, b] = [uuid(), uuid()];
    const [une, deux] = (() => {
      const first = ligneDAilleurs(session, headOf(session.workspace), 'une');
      return [first, ligneDAilleurs(session, first, 'deux')] as const;
    })();
    const de = ({ seq, hash }: Pick<LigneRecue, 'seq' | 'hash'>, ids: readonly string[] | null = null) => ({
      tete: { replica: session.replica, seq, hash: hash.toString('hex') },
      portee: ids === null ? null : ids.map((id) => ({ entity: 'referentiel' as const, id, titre: '' })),
    });
    expect(etatsDePaquets(db)(de(headOf(session.workspace)))).toBe('vu');
    expect(etatsDePaquets(db)(de(une))).toBe('nouveau');
    recevoir(session, [une, deux], [a]);
    expect(etatsDePaquets(db)(de(une))).toBe('enPartie');
    expect(etatsDePaquets(db)(de(une, [a]))).toBe('vu');
    expect(etatsDePaquets(db)(de(deux, [a, b]))).toBe('enPartie');
    const trois = ligneDAilleurs(session, headOf(session.workspace), 'trois');
    recevoir(session, [trois]);
    expect(etatsDePaquets(db)(de(trois))).toBe('vu');
    expect(etatsDePaquets(db)(de(deux, [b]))).toBe('enPartie');
  });
});
