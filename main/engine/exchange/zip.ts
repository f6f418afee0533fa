import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

/** How far an archive is followed before it is refused. Sizes are octets. */
export interface ZipCaps {
  /** Of entries, wanted or not. */
  readonly entries: number;
  /** Announced size of those that are read, together. */
  readonly total: number;
  /** Deflate cannot go beyond 1,032. Checked above `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** What is wrong with an archive, whatever it was to hold. */
export type ZipFault = 'encrypted' | 'method' | 'corrupted' | 'path' | 'entries' | 'bomb';

export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** Those that are wanted, checked before any is read: encryption, method, announced size and ratio. */
export async function checkedEntries(
  zip: ZipFile,
  caps: ZipCaps,
  isWanted: (name: string) => boolean,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let seen = 0;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    seen += 1;
    if (seen > caps.entries) throw new ZipError('entries');
    if (!isWanted(entry.fileName)) continue;
    total += entry.uncompressedSize;
    checkEntry(entry, total, caps);
    entries.push(entry);
  }
  return entries;
}

function checkEntry(entry: Entry, total: number, { ratio, ratioFrom, total: most }: ZipCaps): void {
  if (entry.isEncrypted()) throw new ZipError('encrypted');
  if (!entry.canDecodeFileData()) throw new ZipError('method');
  const { compressedSize, uncompressedSize } = entry;
  const inflated = uncompressedSize > ratioFrom && uncompressedSize > ratio * Math.max(compressedSize, 1);
  if (inflated || total > most) throw new ZipError('bomb');
}

/** What an entry unfolds to, streamed and checked at its end. */
export async function* entryChunks(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let crc = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw zipFault(error);
  }
  // yauzl leaves the checksum to its caller.
  if (crc !== entry.crc32) throw new ZipError('corrupted');
}

/** Whatever yauzl or zlib says against an archive is one of these faults; an error of ours stays as it is. */
export function zipFault(error: unknown): ZipError {
  if (error instanceof ZipError) return error;
  const message = error instanceof Error ? error.message : '';
  const unsafeName = /^(invalid relative path|absolute path|invalid characters in fileName)/.test(message);
  const tooMuch = message.startsWith('too many bytes in the stream');
  return new ZipError(unsafeName ? 'path' : tooMuch ? 'bomb' : 'corrupted', error);
}
