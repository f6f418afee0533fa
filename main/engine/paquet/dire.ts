import { statSync } from 'node:fs';
import type { PaquetDit } from '../../../shared/contract/answers/paquet.ts';
import { EngineError } from '../errors.ts';
import { readingError } from '../exchange/file-chunks.ts';
import { plusGrosPaquet } from './archive.ts';
import { manqueSignature } from './cles.ts';
import { isNomDePaquet } from './nom.ts';
import { sorteDePaquet } from './reconnaitre.ts';
import { lireTete } from './tete.ts';

/** Of what says nothing of itself. */
export const rienDit: PaquetDit = {
  chiffre: false,
  manifeste: null,
  signature: null,
  manqueSignature: false,
};

/**
 * What a package says of itself: nothing else of it is read, nor checked. `file`: its name, as it is told. Null: neither its name nor what it
 * begins as says that it is one.
 * @throws EngineError PAQUET_*, and those of a file that cannot be read
 */
export async function direPaquet(path: string, file: string): Promise<PaquetDit | null> {
  try {
    const sorte = await sorteDePaquet(path);
    if (sorte === null && !isNomDePaquet(path)) return null;
    const taille = statSync(path).size;
    if (taille > plusGrosPaquet) throw EngineError.of('PAQUET_LOURD', { file, taille, max: plusGrosPaquet });
    if (sorte === 'chiffre') return { ...rienDit, chiffre: true };
    const { manifeste, signature } = await lireTete(path, file);
    const { membres: _membres, vues: _vues, ...dit } = manifeste;
    return {
      chiffre: false,
      manifeste: dit,
      signature,
      manqueSignature: manqueSignature(signature, manifeste.de),
    };
  } catch (error) {
    throw readingError(error, file);
  }
}
