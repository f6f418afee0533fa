import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EngineError } from '../errors.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { syncFolder } from '../workspace/sync.ts';

/** Answers the SHA-256 of what is written. */
function writeWhole(file: string, chunks: Iterable<Buffer>): string {
  const digest = createHash('sha256');
  const descriptor = openSync(file, 'wx');
  try {
    for (const octets of chunks) {
      for (let written = 0; written < octets.length;) written += writeSync(descriptor, octets, written);
      digest.update(octets);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return digest.digest('hex');
}

const chunkBytes = 1 << 20;

/** Read back piece by piece: a file may be larger than the memory. */
function hashOfFile(file: string): string {
  const digest = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(descriptor, chunk, 0, chunkBytes, null);
      if (length === 0) return digest.digest('hex');
      digest.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * An export may take the place of an earlier export, of nothing else: `--vers` followed by the name of the workspace, or of a
 * letter, must not be its end.
 */
export function checkReplaceable(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  const isExport =
    there.isFile() && /^\{"(?:extensions|format)":/.test(withFileErrors(file, () => startOf(file)));
  if (!isExport) throw EngineError.of('EXPORT_WOULD_REPLACE', { file });
}

function startOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(32);
    return start.toString('latin1', 0, readSync(descriptor, start, 0, 32, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a file whole or not at all: beside it, synced, renamed, then read back and hashed. Answers the SHA-256. */
export function writeAtomically(file: string, octets: Buffer | Iterable<Buffer>): string {
  const folder = dirname(file);
  if (!isFolder(folder)) throw EngineError.of('FOLDER_MISSING', { folder });
  // Shorter than the name itself may be: a long one that its folder takes is written.
  const temporary = join(folder, `.${basename(file).slice(0, 40)}.${process.pid}.tmp`);
  return withFileErrors(file, () => {
    let expected = '';
    try {
      expected = writeWhole(temporary, Buffer.isBuffer(octets) ? [octets] : octets);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    syncFolder(folder);
    if (hashOfFile(file) !== expected) throw EngineError.of('FILE_NOT_WRITTEN', { file });
    return expected;
  });
}
