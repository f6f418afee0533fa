import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { EngineError } from '../../errors.ts';
import type { XmlSource } from './xml-part.ts';
import { zipParts } from './zip.ts';

/** Small enough for the text of a chunk to die young: larger strings wait for a full collection, and the memory grows meanwhile. */
const CHUNK_BYTES = 32 * 1024;
/** « PK », then the marks of a first entry, of an empty archive, of a split one. */
const ZIP_MARKS = new Set(['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']);

/** Opens an XML file or a ZIP of XML files; told apart by content, not by name. */
export async function openXmlSource(path: string): Promise<XmlSource> {
  const file = basename(path);
  try {
    const octets = await regularFileSize(path, file);
    if (await isZip(path)) return await zipParts(path, file);
    const chunks = (): AsyncIterable<Buffer> => fileChunks(path, file);
    return { parts: [{ file, octets, chunks }], close: () => undefined };
  } catch (error) {
    throw asEngineError(error, file);
  }
}

async function regularFileSize(path: string, file: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile())
    throw EngineError.of('FILE_UNREADABLE', { file, detail: found.isDirectory() ? 'EISDIR' : 'EINVAL' });
  return found.size;
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return ZIP_MARKS.has(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function* fileChunks(path: string, file: string): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    yield* stream;
  } catch (error) {
    throw asEngineError(error, file);
  }
}

function asEngineError(error: unknown, file: string): unknown {
  if (error instanceof EngineError || !(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT') return EngineError.of('FILE_MISSING', { file }, error);
  return EngineError.of('FILE_UNREADABLE', { file, detail: String(error.code) }, error);
}
