import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { EngineError } from '../../errors.ts';
import { checkedEntries, zipFault } from '../zip.ts';
import { limits } from './limits.ts';
import type { XmlPart, XmlSource } from './xml-part.ts';

/**
 * The XML entries of a ZIP, checked before any is read. Entries are streamed, never written to disk; yauzl stops an entry that gives more
 * bytes than it announces.
 */
export async function zipParts(path: string, file: string): Promise<XmlSource> {
  const zip = await refusing(file, () => openPromise(path, { autoClose: false, validateEntrySizes: true }));
  try {
    const entries = await refusing(file, () => checkedEntries(zip, limits.zip, isXmlName));
    if (entries.length === 0) throw EngineError.of('FICHE_ZIP', { file, detail: 'noXml' });
    return { parts: entries.map((entry) => zipPart(zip, entry, file)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** macOS adds a folder of resource forks whose files end in .xml too. */
function isXmlName(name: string): boolean {
  return /\.xml$/i.test(name) && !name.startsWith('__MACOSX/');
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

/** Whatever is said against the archive is one refusal, with what was said as its cause. */
const refusal = (error: unknown, file: string): EngineError =>
  EngineError.of('FICHE_ZIP', { file, detail: zipFault(error).fault }, error);
