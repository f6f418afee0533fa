import { join } from 'node:path';
import type { Signature } from '../../../shared/contract/answers/fusion.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { cleDeNom } from '../../../shared/paquet/cle-de-nom.ts';
import { EngineError } from '../errors.ts';
import { readUserList, userFolder, writeUserFile } from '../workspace/user-folder.ts';

/** A public key, and the name under which it signed what was taken in. */
interface CleConnue {
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly cle: string;
  readonly nom: string;
}

/** More than a branch has people: the oldest are forgotten, and are then new again. */
const most = 1000;

const fichierDesCles = (): string => join(userFolder(), 'cles-connues.json');

const isConnue = (value: unknown): value is CleConnue =>
  isObject(value) && typeof value['cle'] === 'string' && typeof value['nom'] === 'string';

const estDe = (nom: string, une: CleConnue): boolean => cleDeNom(une.nom) === cleDeNom(nom);

const connues = (): readonly CleConnue[] => readUserList(fichierDesCles(), isConnue);

/**
 * Who a key was seen for. It is not remembered by being read: whoever forges a package would only have to send it twice.
 */
export function reconnue(cle: string, { nom }: Pick<Author, 'nom'>): Signature {
  const known = connues();
  const noms = known.filter((une) => une.cle === cle).map((une) => une.nom);
  if (known.some((une) => une.cle === cle && estDe(nom, une))) return { cle, connue: 'connue', nom };
  const [vu] = noms;
  if (vu !== undefined) return { cle, connue: 'autre', nom: vu };
  const isPris = known.some((une) => estDe(nom, une));
  return { cle, connue: isPris ? 'autre' : 'nouvelle', nom: null };
}

/** Not signed, when something that was signed in that name was taken in: it may not be theirs. */
export const manqueSignature = (signature: Signature | null, { nom }: Pick<Author, 'nom'>): boolean =>
  signature === null && connues().some((une) => estDe(nom, une));

/** Once something of a package is taken in, its key is that of its author from then on (trust on first use). */
export function retenirCle(cle: string, { nom }: Pick<Author, 'nom'>): void {
  const known = connues();
  if (known.some((une) => une.cle === cle && estDe(nom, une))) return;
  try {
    writeUserFile(fichierDesCles(), [{ cle, nom }, ...known].slice(0, most));
  } catch (error) {
    // What was taken in, or signed, is: a key that cannot be kept (disk full, folder read-only) will only be new again.
    if (!(error instanceof EngineError)) throw error;
  }
}
