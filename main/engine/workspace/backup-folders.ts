import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { sha256 } from '../canonical.ts';
import { userFolder } from './user-folder.ts';

const backups = (): string => join(userFolder(), 'sauvegardes');
/** Beside the backups of a file, its path: for the day when the file can no longer say who it is. */
const noteOf = (folder: string): string => join(folder, 'fichier.txt');

/** Backups of a folder, newest first. */
export const listed = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.cpne'))
    .sort()
    .reverse()
    .map((name) => join(folder, name));

export function noteFile(folder: string, file: string): void {
  writeFileSync(noteOf(folder), file);
}

/** The path of the file that backups of a folder are of; null: no note says it. */
function fileOf(folder: string): string | null {
  const note = noteOf(folder);
  return statSync(note, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(note, 'utf8') : null;
}

/** Folders of a folder that may not be there. */
const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))
    : [];

/** Where backups of a workspace are: a folder for each of its copies on this computer, and its own, where they all were at first. */
const placesOf = (espace: string): readonly string[] => [espace, ...foldersIn(espace)];

/** Backups of the file that is, or was, at this path, newest first. */
export const backupsOf = (file: string): readonly string[] =>
  foldersIn(backups())
    .flatMap(placesOf)
    .filter((folder) => fileOf(folder) === file)
    .flatMap(listed)
    .toSorted((a, b) => (basename(a) < basename(b) ? 1 : -1));

/** Of a workspace: two files of the same name are not the same one. */
const espaceOf = (db: Database.Database): string =>
  join(backups(), db.prepare('SELECT id FROM espace').pluck().get() as string);

/** Of one copy of a workspace, by its path: two copies have not the same past. */
export const folderOf = (db: Database.Database, file: string): string =>
  join(espaceOf(db), sha256(file).slice(0, 16));

/** The last row of a backup; undefined: it no longer reads. */
function headIn(backup: string): { readonly seq: number; readonly hash: Buffer } | undefined {
  let db: Database.Database | null = null;
  try {
    db = new Database(backup, { readonly: true });
    return db.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as
      { readonly seq: number; readonly hash: Buffer } | undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError) return undefined;
    throw error;
  } finally {
    db?.close();
  }
}

/** The last row of the newest backup that reads, when it is one of the file’s own: they may be of what this very file was. 0: they are not. */
function lastOfPast(db: Database.Database, folder: string): number {
  for (const backup of listed(folder)) {
    const head = headIn(backup);
    if (head === undefined) continue;
    const own = db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(head.seq);
    return own instanceof Buffer && head.hash.equals(own) ? head.seq : 0;
  }
  return 0;
}

/**
 * Where this file had its backups before it was renamed or moved: of files that are no longer there, the one whose backups go furthest in its past. A copy
 * that is away (a key that is out) may have nothing of its own yet; what was backed up of it goes no further than what this one has backed up itself.
 */
function movedFrom(db: Database.Database, places: readonly string[], folder: string): string | null {
  const away = places.filter((place) => !existsSync(fileOf(place) ?? place));
  if (away.length === 0) return null;
  let [from, last]: [string | null, number] = [null, lastOfPast(db, folder)];
  for (const place of away) {
    const seq = lastOfPast(db, place);
    if (seq > last) [from, last] = [place, seq];
  }
  return from;
}

/** Those made of this file where all copies had theirs together, or before it was renamed or moved, go to its own folder. */
export function takeOver(db: Database.Database, file: string, folder: string): void {
  const espace = espaceOf(db);
  const places = placesOf(espace).filter((place) => place !== folder);
  const moved = movedFrom(db, places, folder);
  for (const place of places) {
    if (fileOf(place) !== file && place !== moved) continue;
    for (const backup of listed(place)) renameSync(backup, join(folder, basename(backup)));
    rmSync(place === espace ? noteOf(place) : place, { recursive: true, force: true });
  }
}
