import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';
import { checkHeader } from './header.ts';
import { sameFile } from './same-file.ts';
import { fileError } from './sqlite-errors.ts';

export interface PrivateCopy {
  readonly original: string;
  readonly path: string;
  /** SHA-256 of the original's bytes, which are never touched. */
  readonly sha256: string;
  readonly readAt: string;
  readonly remove: () => void;
}

const journalOf = (file: string): string => `${file}-journal`;

/** SHA-256, read piece by piece. */
export async function hashOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), digest);
  return digest.digest('hex');
}

/** The file and its hot journal, if it has one: together they are what a commit in progress can be rolled back from. */
async function hashesOf(file: string): Promise<readonly string[]> {
  const journal = journalOf(file);
  return [await hashOf(file), existsSync(journal) ? await hashOf(journal) : ''];
}

/** One attempt; null when a commit went on meanwhile. */
async function copyOnce(file: string, path: string): Promise<string | null> {
  try {
    return await copyWhole(file, path);
  } catch (error) {
    // The rollback journal vanished under us: a commit has just ended.
    if (error instanceof Error && 'path' in error && error.path === journalOf(file)) return null;
    throw error;
  }
}

async function copyWhole(file: string, path: string): Promise<string | null> {
  const before = await hashesOf(file);
  copyFileSync(file, path, constants.COPYFILE_FICLONE);
  if (before[1] !== '') copyFileSync(journalOf(file), journalOf(path), constants.COPYFILE_FICLONE);
  const copied = await hashesOf(path);
  return before.every((hash, i) => hash === copied[i]) ? (before[0] ?? '') : null;
}

/** A file that this very process has open, and its connection. */
export interface OpenFile {
  readonly file: string;
  readonly db: Database.Database;
}

/**
 * The bytes come through the connection that has the file: a process that opens and closes a file a second time drops the lock it
 * holds on it (POSIX; sqlite.org/howtocorrupt.html, 2.2).
 */
function copyThrough(db: Database.Database, path: string): string {
  const octets = db.serialize();
  writeFileSync(path, octets);
  return createHash('sha256').update(octets).digest('hex');
}

const attempts = 5;

/**
 * A copy to read from, so that reading commands work while another application holds the file, and never write to it. A copy
 * torn by a commit in progress is seen by its hash and made again. `open`: what this process itself has open.
 */
export async function privateCopy(file: string, open: OpenFile | null = null): Promise<PrivateCopy> {
  const original = resolve(file);
  const isOpenHere = open !== null && sameFile(open.file, original);
  if (!isOpenHere) checkHeader(original);
  const folder = mkdtempSync(join(tmpdir(), 'paritaire-'));
  const path = join(folder, 'copie.cpne');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const sha256 = isOpenHere ? copyThrough(open.db, path) : await copyOnce(original, path);
      if (sha256 !== null) return { original, path, sha256, readAt: new Date().toISOString(), remove };
      rmSync(journalOf(path), { force: true });
      await new Promise((wake) => setTimeout(wake, 50 * 2 ** attempt));
    }
    throw EngineError.of('FILE_TORN', { file: original });
  } catch (error) {
    remove();
    throw fileError(error, original) ?? error;
  }
}
