import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';
import { isRunning } from '../workspace/is-running.ts';
import { openingError, withFileErrors } from '../workspace/sqlite-errors.ts';
import { userFolder } from '../workspace/user-folder.ts';

/** « ORGF » in ASCII: no workspace can be taken for it, nor it for one. */
export const applicationId = 0x4f524746;
/** Another number: the list is imported again, it is not brought up to date. */
export const format = 1;

const UNFINISHED = '.nouveau';

function annuaireFolder(): string {
  const folder = join(userFolder(), 'annuaire');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The list of this installation: of no workspace, so that their files stay small. */
export const annuaireFile = (): string => join(annuaireFolder(), 'liste.sqlite');

/** Where a list is made before it takes the place of the other. */
export const unfinishedFile = (): string => join(annuaireFolder(), `${process.pid}.${threadId}${UNFINISHED}`);

/** What imports that were killed left behind: each has the number of its process, which may be ours by now. */
export function removeUnfinished(): void {
  const isLeft = (name: string): boolean => {
    const pid = Number.parseInt(name, 10);
    return name.endsWith(UNFINISHED) && (pid === process.pid || !isRunning(pid));
  };
  for (const name of readdirSync(annuaireFolder()).filter(isLeft))
    rmSync(join(annuaireFolder(), name), { force: true });
}

/** The list cannot be relied on, and is no one's work: it is imported again. */
function unreadable(error: unknown): unknown {
  const known = openingError(error, annuaireFile());
  const isDamage = known?.code === 'FILE_CORRUPT' || known?.code === 'FILE_FOREIGN';
  return isDamage ? EngineError.of('ANNUAIRE_UNREADABLE', {}, error) : (known ?? error);
}

function check(db: Database.Database): void {
  // Its own pages are as little to be trusted as any file's (sqlite.org/security.html).
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  const read = (pragma: string): unknown => db.pragma(pragma, { simple: true });
  if (read('application_id') !== applicationId || read('user_version') !== format)
    throw EngineError.of('ANNUAIRE_UNREADABLE', {});
}

/**
 * Reads the list. It is opened for each question, which takes less than a millisecond: another application may have replaced it, and
 * Windows replaces no file that somebody holds. `file`: one that is not in place yet.
 */
export function readAnnuaire<T>(read: (db: Database.Database) => T, file = annuaireFile()): T {
  if (!existsSync(file)) throw EngineError.of('ANNUAIRE_ABSENT', {});
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    check(db);
    return read(db);
  } catch (error) {
    throw unreadable(error);
  } finally {
    db?.close();
  }
}

export const isThere = (): boolean => existsSync(annuaireFile());

export function forgetAnnuaire(): void {
  withFileErrors(annuaireFile(), () => rmSync(annuaireFile(), { force: true }));
}
