import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';
import { effaceesDans } from '../personne/effacees.ts';
import { folderOf, listed, noteFile, takeOver } from './backup-folders.ts';
import { integrityCheck } from './integrity.ts';
import { fileError, withFileErrors } from './sqlite-errors.ts';
import { syncFile, syncFolder } from './sync.ts';

function isWhole(backup: string): boolean {
  const db = new Database(backup, { readonly: true });
  try {
    return integrityCheck(db, 1).length === 0;
  } finally {
    db.close();
  }
}

const unfinishedPrefix = '.en-cours-';
const staleAfterMs = 3_600_000;

/** What a close that was cut left behind. */
function removeStale(folder: string, now: number): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(unfinishedPrefix))) {
    const path = join(folder, name);
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > staleAfterMs) rmSync(path, { force: true });
  }
}

/** VACUUM INTO neither syncs nor cleans up when it is cut (sqlite.org/lang_vacuum.html): only a whole copy takes its name. */
export function copyWhole(db: Database.Database, backup: string, unfinished: string): void {
  try {
    rmSync(unfinished, { force: true });
    db.prepare('VACUUM INTO ?').run(unfinished);
    if (!isWhole(unfinished))
      throw EngineError.of('DISK_ERROR', { file: backup, detail: 'sauvegarde illisible' });
    syncFile(unfinished);
    renameSync(unfinished, backup);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw fileError(error, backup) ?? error;
  }
}

/** A verified copy in the user's folder, older ones thinned. */
export function backUp(db: Database.Database, file: string): string {
  const folder = folderOf(db, file);
  withFileErrors(folder, () => {
    mkdirSync(folder, { recursive: true });
    noteFile(folder, file);
    takeOver(db, file, folder);
  });
  const now = new Date();
  const backup = join(folder, `${now.toISOString().replaceAll(':', '-')}.cpne`);
  removeStale(folder, now.getTime());
  copyWhole(db, backup, join(folder, `${unfinishedPrefix}${process.pid}`));
  syncFolder(folder);
  for (const extra of thinned(listed(folder))) rmSync(extra, { force: true });
  return backup;
}

/** One that cannot go keeps none of the others. */
function removeEach(files: readonly string[]): void {
  const failures = files.flatMap((file) => {
    try {
      rmSync(file, { force: true });
      return [];
    } catch (error) {
      return [error];
    }
  });
  if (failures.length > 0) throw failures[0];
}

/** @throws EngineError SAUVEGARDES_GARDEES: something was erased already, but not from these. */
function orSay<T>(folder: string, replace: () => T): T {
  try {
    return replace();
  } catch (error) {
    const known = fileError(error, folder) ?? error;
    const detail = known instanceof Error ? known.message : String(known);
    throw EngineError.of('SAUVEGARDES_GARDEES', { folder, detail }, error);
  }
}

/**
 * One backup of the workspace as it now is, in place of all those before, which hold what was erased of it since.
 * @throws EngineError SAUVEGARDES_GARDEES
 */
export function renewBackups(db: Database.Database, file: string): string {
  const folder = folderOf(db, file);
  return orSay(folder, () => {
    const fresh = backUp(db, file);
    removeEach(listed(folder).filter((older) => older !== fresh));
    return fresh;
  });
}

/** Does a backup still know one of those who were erased? What cannot be read may. */
function holds(backup: string, erased: string): boolean {
  let db: Database.Database | null = null;
  try {
    db = new Database(backup, { readonly: true });
    // Formats 1 to 3 know nobody.
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'coffre'").get() === undefined) return false;
    const sql = 'SELECT 1 FROM coffre WHERE personne IN (SELECT value FROM json_each(?))';
    return db.prepare(sql).get(erased) !== undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError) return true;
    throw error;
  } finally {
    db?.close();
  }
}

/**
 * The backup of a file that is closed: it takes the place of those that still hold what was erased. Paritaire was then cut, or could not replace them, or it was
 * erased on another computer; clocks say nothing of it.
 * @throws EngineError SAUVEGARDES_GARDEES
 */
export function backUpLast(db: Database.Database, file: string): void {
  const fresh = backUp(db, file);
  const erased = effaceesDans(db);
  if (erased.length === 0) return;
  const folder = folderOf(db, file);
  const older = listed(folder).filter((backup) => backup !== fresh);
  orSay(folder, () => removeEach(older.filter((backup) => holds(backup, JSON.stringify(erased)))));
}

/** When a backup was made, by its name; null for a file that is not one of ours. */
export function takenAt(backup: string): Date | null {
  const date = new Date(basename(backup, '.cpne').replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The key of the period that a backup stands for, coarser as it ages: hour, day, ISO week (by its Monday), month. */
function period(date: Date, now: Date): string {
  const days = (now.getTime() - date.getTime()) / 86_400_000;
  if (days < 1) return date.toISOString();
  if (days < 14) return date.toISOString().slice(0, 10);
  if (days < 90) {
    const monday = new Date(date);
    monday.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    return `s${monday.toISOString().slice(0, 10)}`;
  }
  return date.toISOString().slice(0, 7);
}

const keepRecent = 20;

/** Of backups newest first, those to remove: one is kept per period, and never more than 20 of the last day. */
export function thinned(backups: readonly string[], now = new Date()): readonly string[] {
  const seen = new Set<string>();
  return backups.filter((backup, index) => {
    const date = takenAt(backup);
    if (date === null) return false;
    const key = period(date, now);
    const redundant = seen.has(key) || (key.length > 10 && !key.startsWith('s') && index >= keepRecent);
    seen.add(key);
    return redundant;
  });
}
