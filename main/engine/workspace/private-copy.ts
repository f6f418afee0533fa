import { createHash } from 'node:crypto';
import { constants, copyFileSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EngineError } from '../errors.ts';
import { checkHeader } from './header.ts';
import { fileError } from './sqlite-errors.ts';

export interface PrivateCopy {
  readonly original: string;
  readonly path: string;
  /** SHA-256 of the original's bytes, which are never touched. */
  readonly sha256: string;
  readonly readAt: string;
  readonly remove: () => void;
}

async function hashOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), digest);
  return digest.digest('hex');
}

/** The file and its hot journal, if it has one: together they are what a commit in progress can be rolled back from. */
async function hashesOf(file: string): Promise<readonly string[]> {
  const journal = `${file}-journal`;
  return [await hashOf(file), existsSync(journal) ? await hashOf(journal) : ''];
}

async function copyOnce(file: string, path: string): Promise<string | null> {
  const before = await hashesOf(file);
  copyFileSync(file, path, constants.COPYFILE_FICLONE);
  if (before[1] !== '') copyFileSync(`${file}-journal`, `${path}-journal`, constants.COPYFILE_FICLONE);
  const copied = await hashesOf(path);
  return before.every((hash, i) => hash === copied[i]) ? (before[0] ?? '') : null;
}

const attempts = 5;

/**
 * A copy to read from, so that reading commands work while another application holds the file, and never write to it. A copy
 * torn by a commit in progress is seen by its hash and made again.
 */
export async function privateCopy(file: string): Promise<PrivateCopy> {
  const original = resolve(file);
  checkHeader(original);
  const folder = mkdtempSync(join(tmpdir(), 'paritaire-'));
  const path = join(folder, 'copie.cpne');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const sha256 = await copyOnce(original, path);
      if (sha256 !== null) return { original, path, sha256, readAt: new Date().toISOString(), remove };
      rmSync(`${path}-journal`, { force: true });
      await new Promise((wake) => setTimeout(wake, 50 * 2 ** attempt));
    }
    throw EngineError.of('FILE_TORN', { file: original });
  } catch (error) {
    remove();
    throw fileError(error, original) ?? error;
  }
}
