import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { EngineError } from '../../errors.ts';
import { limits } from './limits.ts';
import type { XmlPart, XmlSource } from './xml-part.ts';

/**
 * The XML entries of a ZIP, checked before any is read: encryption, method, announced size and ratio. Entries are streamed, never written
 * to disk; yauzl stops an entry that gives more bytes than it announces.
 */
export async function zipParts(path: string, file: string): Promise<XmlSource> {
  const zip = await refusing(file, () => openPromise(path, { autoClose: false, validateEntrySizes: true }));
  try {
    const entries = await refusing(file, () => xmlEntries(zip, file));
    return { parts: entries.map((entry) => zipPart(zip, entry, file)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function xmlEntries(zip: ZipFile, file: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let seen = 0;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    seen += 1;
    if (seen > limits.zip.entries) throw EngineError.of('FICHE_ZIP', { file, detail: 'entries' });
    if (!isXmlName(entry.fileName)) continue;
    total += entry.uncompressedSize;
    checkEntry(entry, total, file);
    entries.push(entry);
  }
  if (entries.length === 0) throw EngineError.of('FICHE_ZIP', { file, detail: 'noXml' });
  return entries;
}

/** macOS adds a folder of resource forks whose files end in .xml too. */
function isXmlName(name: string): boolean {
  return /\.xml$/i.test(name) && !name.startsWith('__MACOSX/');
}

function checkEntry(entry: Entry, total: number, file: string): void {
  if (entry.isEncrypted()) throw EngineError.of('FICHE_ZIP', { file, detail: 'encrypted' });
  if (!entry.canDecodeFileData()) throw EngineError.of('FICHE_ZIP', { file, detail: 'method' });
  const { compressedSize, uncompressedSize } = entry;
  const inflated =
    uncompressedSize > limits.zip.ratioFrom &&
    uncompressedSize > limits.zip.ratio * Math.max(compressedSize, 1);
  if (inflated || total > limits.zip.total) throw EngineError.of('FICHE_ZIP', { file, detail: 'bomb' });
}

function zipPart(zip: ZipFile, entry: Entry, file: string): XmlPart {
  return {
    file: `${file} › ${entry.fileName}`,
    octets: entry.uncompressedSize,
    chunks: () => entryChunks(zip, entry, file),
  };
}

async function* entryChunks(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Buffer> {
  let crc = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw refusal(error, file);
  }
  // yauzl leaves the checksum to its caller.
  if (crc !== entry.crc32) throw EngineError.of('FICHE_ZIP', { file, detail: 'corrupted' });
}

async function refusing<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw refusal(error, file);
  }
}

/** Whatever yauzl or zlib says against the archive is one refusal, with what they said as its cause. */
function refusal(error: unknown, file: string): EngineError {
  if (error instanceof EngineError) return error;
  const message = error instanceof Error ? error.message : '';
  const unsafeName = /^(invalid relative path|absolute path|invalid characters in fileName)/.test(message);
  const tooMuch = message.startsWith('too many bytes in the stream');
  const detail = unsafeName ? 'path' : tooMuch ? 'bomb' : 'corrupted';
  return EngineError.of('FICHE_ZIP', { file, detail }, error);
}
