import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';
import { currentFormat } from './migrations/index.ts';
import { applicationId } from './pragmas.ts';
import { withFileErrors } from './sqlite-errors.ts';

const magic = 'SQLite format 3\0';

interface Header {
  readonly bytes: Buffer;
  readonly fileSize: number;
}

function readHeader(file: string): Header {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(100);
    const length = readSync(descriptor, bytes, 0, 100, 0);
    return { bytes: bytes.subarray(0, length), fileSize: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

function hasHotJournal(file: string): boolean {
  return (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Refuses what is not a workspace before SQLite touches it (sqlite.org/fileformat.html#the_database_header): missing, foreign,
 * truncated, newer. A file whose last commit was interrupted (hot journal) is judged after SQLite has restored it.
 */
export function checkHeader(file: string): void {
  withFileErrors(file, () => {
    if (!existsSync(dirname(file))) throw EngineError.of('FOLDER_MISSING', { folder: dirname(file) });
    if (!existsSync(file)) throw EngineError.of('FILE_MISSING', { file });
    const { bytes, fileSize } = readHeader(file);
    if (!magic.startsWith(bytes.toString('latin1', 0, Math.min(16, bytes.length))))
      throw EngineError.of('FILE_FOREIGN', { file });
    if (bytes.length < 100) throw EngineError.of('FILE_TRUNCATED', { file });
    // Write and read versions: 2 is WAL (sqlite.org/fileformat.html), which Paritaire never uses, and whose commits stand in another file.
    const isWal = bytes[18] !== 1 || bytes[19] !== 1;
    const isOurs = bytes.readUInt32BE(68) === applicationId;
    if (isWal) throw EngineError.of(isOurs ? 'FILE_WAL' : 'FILE_FOREIGN', { file });
    if (hasHotJournal(file)) return;
    if (!isOurs) throw EngineError.of('FILE_FOREIGN', { file });
    checkFormat(file, bytes.readUInt32BE(60));
    const pageSize = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
    const pageCountIsValid = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
    if (pageCountIsValid && fileSize < pageSize * bytes.readUInt32BE(28))
      throw EngineError.of('FILE_TRUNCATED', { file });
  });
}

/** As `checkHeader`, once SQLite has read the file, restored it where its last commit was cut. */
export function checkIdentity(db: Database.Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    throw EngineError.of('FILE_FOREIGN', { file });
  checkFormat(file, db.pragma('user_version', { simple: true }) as number);
}

/** `user_version` counts the migrations a file has seen: more than we know means a newer application wrote it. */
function checkFormat(file: string, format: number): void {
  if (format < 1) throw EngineError.of('FILE_CORRUPT', { file, detail: `format ${format}` });
  if (format > currentFormat)
    throw EngineError.of('FILE_NEWER', { file, schema: format, known: currentFormat });
}

/** The identifier names folders of this user (backups, what is being typed): in a file from elsewhere it might lead out of them. */
export function checkEspaceId(db: Database.Database, file: string): void {
  const ids = db.prepare('SELECT id FROM espace').pluck().all();
  if (ids.some((id) => !/^[0-9a-f-]{36}$/.test(String(id))))
    throw EngineError.of('FILE_CORRUPT', { file, detail: 'espace.id' });
}
