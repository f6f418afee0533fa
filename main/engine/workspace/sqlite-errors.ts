import { SqliteError } from 'better-sqlite3';
import { EngineError } from '../errors.ts';

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * The sentence for what SQLite or the system said of a file (sqlite.org/rescode.html); null for what is no fault of the file.
 */
export function fileError(error: unknown, file: string): EngineError | null {
  if (error instanceof EngineError) return error;
  const code = systemCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof SqliteError) {
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      return EngineError.of('FILE_LOCKED', { file }, error);
    if (code === 'SQLITE_FULL') return EngineError.of('DISK_FULL', { file }, error);
    if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
      return EngineError.of('FILE_READ_ONLY', { file }, error);
    }
    if (code === 'SQLITE_NOTADB') return EngineError.of('FILE_FOREIGN', { file }, error);
    if (code.startsWith('SQLITE_CORRUPT')) return EngineError.of('FILE_CORRUPT', { file, detail }, error);
    if (code.startsWith('SQLITE_IOERR')) return EngineError.of('DISK_ERROR', { file, detail }, error);
    return null;
  }
  if (code === 'ENOENT') return EngineError.of('FILE_MISSING', { file }, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return EngineError.of('FILE_READ_ONLY', { file }, error);
  if (code === 'ENAMETOOLONG') return EngineError.of('NAME_TOO_LONG', { file }, error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return EngineError.of('DISK_FULL', { file }, error);
  if (code === 'EIO' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'EBUSY')
    return EngineError.of('FILE_UNREADABLE', { file, detail }, error);
  return null;
}

/** As `fileError`, while a file is being opened: whatever else SQLite says then, a table that is not there, is damage. */
export function openingError(error: unknown, file: string): EngineError | null {
  const known = fileError(error, file);
  if (known !== null || !(error instanceof SqliteError)) return known;
  return EngineError.of('FILE_CORRUPT', { file, detail: error.message }, error);
}

/** Runs what touches a file; what goes wrong with the file is said in a sentence, the rest passes through. */
export function withFileErrors<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw fileError(error, file) ?? error;
  }
}
