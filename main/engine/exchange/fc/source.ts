import { basename } from 'node:path';
import { fileChunks, isZip, readingError, regularFileSize } from '../file-chunks.ts';
import type { XmlSource } from './xml-part.ts';
import { zipParts } from './zip.ts';

/** Opens an XML file or a ZIP of XML files; told apart by content, not by name. */
export async function openXmlSource(path: string): Promise<XmlSource> {
  const file = basename(path);
  try {
    const octets = await regularFileSize(path, file);
    if (await isZip(path)) return await zipParts(path, file);
    const chunks = (): AsyncIterable<Buffer> => fileChunks(path, file);
    return { parts: [{ file, octets, chunks }], close: () => undefined };
  } catch (error) {
    throw readingError(error, file);
  }
}
