import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { localDate } from '../../shared/domain/dates.ts';
import { fileNames } from '../../shared/i18n/fr/file-names.ts';
import { EngineError } from './errors.ts';
import { writeAtomically } from './exchange/atomic-write.ts';
import { throwIfCancelled, type Task } from './task.ts';
import { verifyFile } from './verify/verify.ts';
import { backupsOf } from './workspace/backup-folders.ts';
import { takenAt } from './workspace/backup.ts';
import { withFileErrors } from './workspace/sqlite-errors.ts';

/** Verification has nothing to say against it. */
async function isSound(backup: string, task: Task): Promise<boolean> {
  try {
    return (await verifyFile(backup, task)).findings.length === 0;
  } catch (error) {
    if (error instanceof EngineError && error.code !== 'CANCELLED') return false;
    throw error;
  }
}

/** One that was damaged since it was made is passed over. */
async function newestSoundBackup(file: string, task: Task): Promise<string> {
  for (const backup of backupsOf(file)) {
    throwIfCancelled(task);
    if (await isSound(backup, task)) return backup;
  }
  throw EngineError.of('BACKUP_MISSING', { file });
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** « Propreté (sauvegarde du 2026-11-23 à 14 h 05).cpne », beside the file: a path that nothing has yet. */
function freePath(file: string, taken: Date): string {
  const name = basename(file, extname(file));
  const time = [twoDigits(taken.getHours()), twoDigits(taken.getMinutes())] as const;
  for (let n = 1; ; n++) {
    const path = join(dirname(file), fileNames.copyOfBackup(name, localDate(taken), ...time, n));
    if (!existsSync(path)) return path;
  }
}

function copyTo(path: string, backup: string): void {
  const octets = withFileErrors(backup, () => readFileSync(backup));
  try {
    writeAtomically(path, octets);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'FILE_READ_ONLY') throw error;
    throw EngineError.of('FOLDER_READ_ONLY', { folder: dirname(path), backup }, error);
  }
}

/**
 * Copies the newest sound backup of a file that cannot be trusted beside it, and answers the copy's path. The file itself, which
 * may still say something to somebody, is left as it is.
 */
export async function copyNewestBackup(file: string, task: Task): Promise<string> {
  const backup = await newestSoundBackup(file, task);
  const path = freePath(file, takenAt(backup) ?? new Date());
  copyTo(path, backup);
  return path;
}
