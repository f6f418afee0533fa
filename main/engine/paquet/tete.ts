import { openPromise } from 'yauzl';
import type { Signature } from '../../../shared/contract/answers/fusion.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { EngineError } from '../errors.ts';
import { readingError } from '../exchange/file-chunks.ts';
import { checkedEntries, entryChunks } from '../exchange/zip.ts';
import { capsDePaquet, refusDArchive, type MembrePlie } from './archive.ts';
import { lireManifeste, nomDeLaSignature, nomDuManifeste } from './manifeste.ts';
import { signataire } from './signature.ts';

/** What a package says of itself, and who signed it. */
export interface TeteDePaquet {
  readonly manifeste: Manifeste;
  /** Null: it is not signed. */
  readonly signature: Signature | null;
}

/** A hundred thousand members, each named. */
const plusGrosManifeste = 32 * 1024 * 1024;

/** @throws EngineError PAQUET_ETRANGER, PAQUET_BOMBE, PAQUET_RECENT, PAQUET_ABIME, PAQUET_SIGNATURE */
export function teteDe(
  membres: ReadonlyMap<string, Pick<MembrePlie, 'taille' | 'lire'>>,
  file: string,
): TeteDePaquet {
  const [membre, signature] = [membres.get(nomDuManifeste), membres.get(nomDeLaSignature)];
  if (membre === undefined) throw EngineError.of('PAQUET_ETRANGER', { file });
  for (const taille of [membre.taille, signature?.taille ?? 0])
    if (taille > plusGrosManifeste) throw EngineError.of('PAQUET_BOMBE', { file });
  const octets = membre.lire();
  const manifeste = lireManifeste(octets, file);
  return {
    manifeste,
    signature: signature === undefined ? null : signataire(signature.lire(), octets, manifeste.de, file),
  };
}

/** The same, of a file of which nothing else is read: for a list of them. What it holds is not checked. */
export async function lireTete(path: string, file: string): Promise<TeteDePaquet> {
  const membres = new Map<string, { readonly taille: number; readonly lire: () => Buffer }>();
  try {
    const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true });
    try {
      const isDite = (nom: string): boolean => nom === nomDuManifeste || nom === nomDeLaSignature;
      for (const entry of await checkedEntries(zip, capsDePaquet, isDite)) {
        const taille = entry.uncompressedSize;
        const chunks: Buffer[] = [];
        if (taille <= plusGrosManifeste)
          for await (const chunk of entryChunks(zip, entry)) chunks.push(chunk);
        membres.set(entry.fileName, { taille, lire: () => Buffer.concat(chunks) });
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    const read = readingError(error, file);
    throw read instanceof EngineError ? read : refusDArchive(error, file, null);
  }
  return teteDe(membres, file);
}
