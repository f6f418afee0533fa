import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { Zip } from 'fflate';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { EngineError } from '../errors.ts';
import { checkedEntries, ZipError, zipFault, type ZipCaps } from '../exchange/zip.ts';

/** What a package weighs at most, in octets: it is held whole in memory. */
export const plusGrosPaquet = 1024 * 1024 * 1024;

export const capsDePaquet: ZipCaps = {
  entries: 100_002,
  total: 2 * plusGrosPaquet,
  // A journal shrinks 5 to 30 times: each row has a hash, which does not shrink.
  ratio: 200,
  ratioFrom: 10 * 1024 * 1024,
};

export interface Membre {
  readonly nom: string;
  readonly octets: Buffer;
}

/** The one date that every archive may have: the same content makes the same bytes. */
const jour = new Date(1980, 0, 1);
const deflated = 8;
const stored = 0;

/** What would look like a bomb to whoever reads it is left as it is. */
function compressed(octets: Buffer): { readonly compression: number; readonly data: Buffer } {
  const data = deflateRawSync(octets);
  const isWorthIt = data.length < octets.length && octets.length <= capsDePaquet.ratio * data.length;
  return isWorthIt ? { compression: deflated, data } : { compression: stored, data: octets };
}

/** A zip of these members, in that order. */
export function archiver(membres: Iterable<Membre>): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { nom, octets } of membres) {
    const { compression, data } = compressed(octets);
    const file = { filename: nom, size: octets.length, crc: crc32(octets), compression, mtime: jour, ondata };
    zip.add(file);
    // Compressed before: the archive is only told of it (fflate, ZipInputFile).
    file.ondata(null, data, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** Taken by the archive once a member is added. */
function ondata(_error: Error | null, _chunk: Uint8Array, _isLast: boolean): void {
  throw new Error('no archive listens');
}

/** A member of an archive that was opened: unfolded when it is asked for, and checked against its size and its checksum. */
export interface MembrePlie {
  readonly nom: string;
  readonly taille: number;
  readonly lire: () => Buffer;
}

async function rawOf(zip: ZipFile, entry: Entry, octets: Buffer): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const raw = octets.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (raw.length !== entry.compressedSize) throw new ZipError('corrupted');
  return raw;
}

/** zlib takes none smaller. */
const smallestChunk = 64;

function unfolded({ compressionMethod, uncompressedSize, crc32: expected }: Entry, raw: Buffer): Buffer {
  const most = Math.max(uncompressedSize, 1);
  // Never more than was announced, whatever comes out; in one piece, which is not copied to be put together (one octet more, or another is begun).
  const octets =
    compressionMethod === deflated
      ? inflateRawSync(raw, { maxOutputLength: most, chunkSize: Math.max(most + 1, smallestChunk) })
      : raw;
  if (octets.length !== uncompressedSize || crc32(octets) !== expected) throw new ZipError('corrupted');
  return octets;
}

const reasons = { path: 'PAQUET_CHEMIN', bomb: 'PAQUET_BOMBE', entries: 'PAQUET_BOMBE' } as const;

/** Whatever is said against an archive, or a member of it. */
export function refusDArchive(error: unknown, file: string, membre: string | null): EngineError {
  const { fault } = zipFault(error);
  if (fault === 'path' || fault === 'bomb' || fault === 'entries')
    return EngineError.of(reasons[fault], { file }, error);
  return EngineError.of('PAQUET_ABIME', { file, membre }, error);
}

/**
 * The members of an archive by their names, none unfolded yet. `file`: its name, as it is told.
 * @throws EngineError PAQUET_CHEMIN, PAQUET_BOMBE, PAQUET_ABIME
 */
export async function ouvrirArchive(octets: Buffer, file: string): Promise<ReadonlyMap<string, MembrePlie>> {
  try {
    const zip = await fromBufferPromise(octets, { validateEntrySizes: true });
    const membres = new Map<string, MembrePlie>();
    for (const entry of await checkedEntries(zip, capsDePaquet, () => true)) {
      const { fileName: nom, uncompressedSize: taille } = entry;
      if (membres.has(nom)) throw new ZipError('corrupted');
      const raw = await rawOf(zip, entry, octets);
      const lire = (): Buffer => {
        try {
          return unfolded(entry, raw);
        } catch (error) {
          throw refusDArchive(error, file, nom);
        }
      };
      membres.set(nom, { nom, taille, lire });
    }
    return membres;
  } catch (error) {
    throw refusDArchive(error, file, null);
  }
}
