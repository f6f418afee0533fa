import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { EngineError } from '../errors.ts';

/** Small enough for the text of a chunk to die young: larger strings wait for a full collection, and the memory grows meanwhile. */
const CHUNK_BYTES = 32 * 1024;
/** « PK », then the marks of a first entry, of an empty archive, of a split one. */
const ZIP_MARKS = new Set(['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']);

/** Octets of a file; anything else, a folder, is refused. `file`: its name, as it is told. */
export async function regularFileSize(path: string, file: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile())
    throw EngineError.of('FILE_UNREADABLE', { file, detail: found.isDirectory() ? 'EISDIR' : 'EINVAL' });
  return found.size;
}

export async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return ZIP_MARKS.has(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

export async function* fileChunks(path: string, file: string): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    yield* stream;
  } catch (error) {
    throw readingError(error, file);
  }
}

/** What the system said of a file that is read, in a sentence; what is no fault of the file passes through. */
export function readingError(error: unknown, file: string): unknown {
  if (error instanceof EngineError || !(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT') return EngineError.of('FILE_MISSING', { file }, error);
  return EngineError.of('FILE_UNREADABLE', { file, detail: String(error.code) }, error);
}
