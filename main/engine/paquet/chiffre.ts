import { plusCourtMotDePasse } from '../../../shared/paquet/modele.ts';
import { EngineError } from '../errors.ts';

/** Takes a quarter of the time in which the engine starts: most files have no password. */
const age = () => import('age-encryption');

/**
 * Memory and time that it takes to try one password: 256 Mo, a second. The usual one of *age*. What asks for more, a time in which the engine answers
 * nobody and nothing can be given up, is there to stop whoever opens it.
 */
const travailUsuel = 18;

/** How an *age* file begins. */
export const enTeteDAge = 'age-encryption.org/v1\n';
const unMotDePasse = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n/;

/** An *age* file, whatever it was made for (age-encryption.org/v1). */
export const isChiffre = (octets: Buffer): boolean =>
  octets.subarray(0, enTeteDAge.length).equals(Buffer.from(enTeteDAge, 'latin1'));

/** Before anything is derived of a password: one is asked for, and at a price that can be paid. */
function checkEnTete(octets: Buffer, file: string): void {
  const travail = unMotDePasse.exec(
    octets.toString('latin1', enTeteDAge.length, enTeteDAge.length + 64),
  )?.[1];
  if (travail === undefined || Number(travail) > travailUsuel)
    throw EngineError.of('PAQUET_CHIFFREMENT', { file });
}

export function checkMotDePasse(motDePasse: string): void {
  if (motDePasse.length < plusCourtMotDePasse)
    throw EngineError.of('PAQUET_MOT_DE_PASSE_COURT', { min: plusCourtMotDePasse });
}

/** `travail`: base-2 logarithm of the scrypt work factor. */
export async function chiffrer(octets: Buffer, motDePasse: string, travail = travailUsuel): Promise<Buffer> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(motDePasse);
  encrypter.setScryptWorkFactor(travail);
  return bufferOf(await encrypter.encrypt(octets));
}

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

const fauxMotDePasse = /no identity matched/;

/**
 * What was encrypted with a password.
 * @throws EngineError PAQUET_CHIFFREMENT, PAQUET_CHIFFRE, PAQUET_MOT_DE_PASSE, PAQUET_ABIME
 */
export async function dechiffrer(octets: Buffer, motDePasse: string | null, file: string): Promise<Buffer> {
  checkEnTete(octets, file);
  if (motDePasse === null) throw EngineError.of('PAQUET_CHIFFRE', { file });
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(motDePasse);
  try {
    return bufferOf(await decrypter.decrypt(octets));
  } catch (error) {
    const isFaux = error instanceof Error && fauxMotDePasse.test(error.message);
    throw isFaux
      ? EngineError.of('PAQUET_MOT_DE_PASSE', { file }, error)
      : EngineError.of('PAQUET_ABIME', { file, membre: null }, error);
  }
}
