import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { EngineError } from '../../errors.ts';
import { checkedEntries, entryChunks, zipFault } from '../zip.ts';
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
    chunks: () => partChunks(zip, entry, file),
  };
}

async function* partChunks(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Buffer> {
  try {
    yield* entryChunks(zip, entry);
  } catch (error) {
    throw refusal(error, file);
  }
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
