import { accessSync, constants, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { ErrorCode } from '../../shared/i18n/errors.ts';
import { EngineError } from './errors.ts';
import { catchUp } from './history/catch-up.ts';
import { readHead, tailFault } from './journal/chain.ts';
import { lastGestureHolds } from './journal/last-gesture.ts';
import { oublierLesEffacees } from './fusion/gardees.ts';
import { backupsOf } from './workspace/backup-folders.ts';
import { backUpLast } from './workspace/backup.ts';
import { checkFreePlace } from './workspace/free-place.ts';
import { checkEspaceId, checkHeader, checkIdentity } from './workspace/header.ts';
import { quickCheck } from './workspace/integrity.ts';
import { leaveNote, readNote, removeNote } from './workspace/lock-note.ts';
import { migrate, upgrade } from './workspace/migrate.ts';
import { applicationId, setPragmas } from './workspace/pragmas.ts';
import type { PrivateCopy } from './workspace/private-copy.ts';
import { openingError } from './workspace/sqlite-errors.ts';
import { checkTables } from './workspace/structure.ts';
import { syncFolder } from './workspace/sync.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The lock is taken by a transaction: the pragma alone locks nobody (sqlite.org/pragma.html#pragma_locking_mode). */
function takeLock(db: Database.Database): void {
  db.exec('BEGIN EXCLUSIVE; COMMIT');
}

function connect(file: string): Database.Database {
  // No waiting: a file that someone has open stays open for hours.
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    setPragmas(db, file);
    takeLock(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkWritable(file: string): void {
  accessSync(file, constants.W_OK);
  accessSync(dirname(file), constants.W_OK);
}

/** Refusals after which the newest backup is what helps. */
const damageCodes: readonly ErrorCode[] = [
  'FILE_CORRUPT',
  'FILE_TRUNCATED',
  'FILE_WAL',
  'FILE_HALF_COPIED',
  'JOURNAL_BROKEN',
];

/** Adds what helps the person: who has the file, which backup there is. */
function explained(error: unknown, file: string): unknown {
  const known = openingError(error, file);
  if (known?.code === 'FILE_LOCKED') {
    const by = readNote(file);
    return by === undefined ? known : EngineError.of('FILE_LOCKED', { file, by }, error);
  }
  const isDamage = known !== null && damageCodes.includes(known.code);
  const [backup] = isDamage ? backupsOf(file) : [];
  if (isDamage && backup !== undefined) return known.completed({ backup });
  return known ?? error;
}

function checked(db: Database.Database, file: string): Workspace {
  checkIdentity(db, file);
  checkTables(db, file);
  const damage = quickCheck(db);
  if (damage[0] !== undefined) throw EngineError.of('FILE_CORRUPT', { file, detail: damage[0] });
  upgrade(db, file);
  if (!lastGestureHolds(db)) throw EngineError.of('FILE_HALF_COPIED', { file });
  const workspace = { db, file, head: readHead(db), alteredAt: tailFault(db), changed: false };
  // The checks read the whole file through the page cache; what follows reads little of it.
  db.pragma('shrink_memory');
  return workspace;
}

/** Opens a workspace file in the order of the design, or refuses with a sentence; a refused file is left as it was. */
export function openWorkspace(path: string): Workspace {
  const file = resolve(path);
  let db: Database.Database | null = null;
  try {
    checkHeader(file);
    checkWritable(file);
    db = connect(file);
    const workspace = checked(db, file);
    if (workspace.alteredAt !== null)
      throw EngineError.of('JOURNAL_BROKEN', { file, seq: workspace.alteredAt });
    checkEspaceId(db, file);
    leaveNote(file);
    return workspace;
  } catch (error) {
    db?.close();
    throw explained(error, file);
  }
}

/**
 * Opens a private copy, speaking of the original: same checks, an older format brought up to date in the copy alone. An altered
 * journal does not keep people from reading what the file says; they are told (`alteredAt`).
 */
export function openCopy(copy: PrivateCopy): Workspace {
  let db: Database.Database | null = null;
  try {
    db = connect(copy.path);
    return checked(db, copy.original);
  } catch (error) {
    db?.close();
    throw explained(error, copy.original);
  }
}

/**
 * A new file of the current format, holding what `fill` commits. It is made beside its place and renamed once whole, so that
 * no half-made workspace is ever found there; an existing file is never replaced.
 */
export function createWorkspace(path: string, fill: (workspace: Workspace) => void): Workspace {
  const file = resolve(path);
  checkFreePlace(file);
  const unfinished = join(dirname(file), `.~${basename(file)}.nouveau`);
  // A creation that was cut may have left both.
  for (const left of [unfinished, `${unfinished}-journal`]) rmSync(left, { force: true });
  try {
    makeWhole(unfinished, fill);
    renameSync(unfinished, file);
    syncFolder(dirname(file));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explained(error, file);
  }
  const workspace = openWorkspace(file);
  workspace.changed = true;
  return workspace;
}

function makeWhole(file: string, fill: (workspace: Workspace) => void): void {
  const db = new Database(file);
  try {
    setPragmas(db, file);
    db.pragma(`application_id = ${applicationId}`);
    takeLock(db);
    migrate(db);
    fill({ db, file, head: null, alteredAt: null, changed: false });
  } finally {
    db.close();
  }
}

/** Closes; what changed is first backed up. */
export function closeWorkspace(workspace: Workspace): void {
  const { db, file, changed } = workspace;
  try {
    if (changed) {
      try {
        catchUp(db);
        oublierLesEffacees(workspace);
      } finally {
        backUpLast(db, file);
      }
    }
  } finally {
    db.close();
    removeNote(file);
  }
}
