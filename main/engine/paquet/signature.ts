import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signature } from '../../../shared/contract/answers/fusion.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { signature as isSignature } from '../../../shared/generated/paquet-validators.js';
import { canonical, sha256, utf8 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { userFolder, writeUserFile } from '../workspace/user-folder.ts';
import { reconnue, retenirCle } from './cles.ts';
import { nomDeLaSignature } from './manifeste.ts';

/** One a person and an installation: two who share a computer do not sign for each other. */
const fichierDeLaCle = ({ id }: Author): string => join(userFolder(), `cle-${sha256(id).slice(0, 16)}.json`);

function lue(file: string): KeyObject {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return createPrivateKey(String(isObject(content) ? content['ed25519'] : ''));
  } catch (error) {
    // Another key in its place would pass for somebody else’s.
    throw EngineError.of('CLE_ABIMEE', { file }, error);
  }
}

/** The private key of a person here, made the first time that it is needed. */
function cleDe(auteur: Author): KeyObject {
  const file = fichierDeLaCle(auteur);
  if (existsSync(file)) return lue(file);
  const { privateKey } = generateKeyPairSync('ed25519');
  const ed25519 = privateKey.export({ format: 'pem', type: 'pkcs8' });
  try {
    writeUserFile(file, { ed25519 }, linkSync, 'prive');
  } catch (error) {
    // Another process has just made one.
    if (!existsSync(file)) throw error;
  }
  return lue(file);
}

const publicHex = (key: KeyObject): string =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

const publicKey = (hex: string): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').toString('base64url') },
    format: 'jwk',
  });

/** The member that signs a manifest, in the name of whoever works here. */
export function signer(manifeste: Buffer, auteur: Author): Buffer {
  const key = cleDe(auteur);
  const cle = publicHex(key);
  // What one sends and gets back is one’s own.
  retenirCle(cle, auteur);
  return utf8(canonical({ cle, signature: sign(null, manifeste, key).toString('hex') }));
}

interface Signee {
  readonly cle: string;
  readonly signature: string;
}

function signeeDans(octets: Buffer, file: string): Signee {
  try {
    const lu: unknown = JSON.parse(octets.toString('utf8'));
    if (isSignature(lu)) return lu as Signee;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw EngineError.of('PAQUET_ABIME', { file, membre: nomDeLaSignature });
}

/**
 * Who signed a manifest, as far as this installation knows.
 * @throws EngineError PAQUET_ABIME, PAQUET_SIGNATURE when the bytes are not those that were signed
 */
export function signataire(octets: Buffer, manifeste: Buffer, auteur: Author, file: string): Signature {
  const { cle, signature } = signeeDans(octets, file);
  if (!isVerified(manifeste, cle, Buffer.from(signature, 'hex')))
    throw EngineError.of('PAQUET_SIGNATURE', { file });
  return reconnue(cle, auteur);
}

/** Not every 32 bytes are a key. */
function isVerified(manifeste: Buffer, cle: string, signature: Buffer): boolean {
  try {
    return verify(null, manifeste, publicKey(cle), signature);
  } catch {
    return false;
  }
}
