import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changer, deuxCopies, idsDe, type DeuxCopies } from '../../../tests/support/copies.ts';
import { leaveSession, reopened } from '../../../tests/support/workspace.ts';
import type { Session } from '../session.ts';
import { backUp, renewBackups } from './backup.ts';
import { backupsOf } from './backup-folders.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

const sauver = ({ workspace: { db, file } }: Session): string => backUp(db, file);
const ecrire = (session: Session, libelle: string): void =>
  changer(session, 'competence', idsDe(session, 'competence')[0] ?? '', { libelle });

test('two copies of one workspace have backups of their own, and renewing those of one leaves the other’s', () => {
  ecrire(a, 'Ici');
  ecrire(b, 'Là');
  const [deA, deB] = [sauver(a), sauver(b)];
  expect([backupsOf(a.workspace.file), backupsOf(b.workspace.file)]).toEqual([[deA], [deB]]);
  const neuve = renewBackups(b.workspace.db, b.workspace.file);
  expect([backupsOf(a.workspace.file), backupsOf(b.workspace.file)]).toEqual([[deA], [neuve]]);
});

test('what was backed up when all copies had one folder is still found, then has its place with the others', () => {
  const premiere = sauver(a);
  const espace = dirname(dirname(premiere));
  const ancienne = join(espace, '2026-01-02T03-04-05.678Z.cpne');
  copyFileSync(premiere, ancienne);
  writeFileSync(join(espace, 'fichier.txt'), a.workspace.file);
  expect(backupsOf(a.workspace.file)).toEqual([premiere, ancienne]);
  sauver(b);
  expect(backupsOf(a.workspace.file)).toEqual([premiere, ancienne]);
  const derniere = sauver(a);
  const rangee = join(dirname(premiere), basename(ancienne));
  expect(backupsOf(a.workspace.file)).toEqual([derniere, premiere, rangee]);
  expect(readdirSync(espace).filter((name) => name.includes('.'))).toEqual([]);
});

test('backups follow a file that was renamed; those of another copy that is away do not', () => {
  ecrire(b, 'Là');
  const deB = sauver(b);
  const premiere = sauver(a);
  leaveSession(b);
  renameSync(b.workspace.file, folder.at('ailleurs.cpne'));
  mkdirSync(folder.at('rangé'));
  const deplace = folder.at(join('rangé', 'autre nom.cpne'));
  leaveSession(a);
  renameSync(a.workspace.file, deplace);
  a = reopened(deplace);
  const derniere = sauver(a);
  expect(backupsOf(deplace)).toEqual([derniere, join(dirname(derniere), basename(premiere))]);
  expect(backupsOf(b.workspace.file)).toEqual([deB]);
});

test('those of a copy that is away, and has nothing of its own yet, stay its own, even when this one is renamed', () => {
  const [deA, deB] = [sauver(a), sauver(b)];
  leaveSession(b);
  renameSync(b.workspace.file, folder.at('clé retirée.cpne'));
  const ensuite = sauver(a);
  expect([backupsOf(a.workspace.file), backupsOf(b.workspace.file)]).toEqual([[ensuite, deA], [deB]]);
  ecrire(a, 'Ici');
  sauver(a);
  const deplace = folder.at('autre nom.cpne');
  leaveSession(a);
  renameSync(a.workspace.file, deplace);
  a = reopened(deplace);
  sauver(a);
  expect([backupsOf(deplace).length, backupsOf(b.workspace.file)]).toEqual([4, [deB]]);
});

test('backups follow a file that was renamed, though the newest no longer reads', () => {
  const [premiere, derniere] = [sauver(a), sauver(a)];
  writeFileSync(derniere, 'abîmée');
  const deplace = folder.at('autre nom.cpne');
  leaveSession(a);
  renameSync(a.workspace.file, deplace);
  a = reopened(deplace);
  const ensuite = sauver(a);
  expect(backupsOf(deplace).map((backup) => basename(backup))).toEqual(
    [ensuite, derniere, premiere].map((backup) => basename(backup)),
  );
});

test('backups follow a file that takes the place of another copy', () => {
  const [deB, deA] = [sauver(b), sauver(a)];
  ecrire(a, 'Ici');
  const ensuite = sauver(a);
  leaveSession(b);
  leaveSession(a);
  renameSync(a.workspace.file, b.workspace.file);
  a = reopened(b.workspace.file);
  const derniere = sauver(a);
  expect(backupsOf(a.workspace.file).map((backup) => basename(backup))).toEqual(
    [derniere, ensuite, deA, deB].map((backup) => basename(backup)),
  );
});
