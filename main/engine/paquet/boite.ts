import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { EngineError } from '../errors.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { plusGrosPaquet } from './archive.ts';
import { sorteDePaquet } from './reconnaitre.ts';
import { lireTete } from './tete.ts';

const isPaquet = (nom: string): boolean => /^[^.].*\.cpnex$/i.test(nom);

type Dit = Pick<PaquetEnBoite, 'chiffre' | 'manifeste' | 'signature' | 'autreEspace'>;
const rien: Dit = { chiffre: false, manifeste: null, signature: null, autreEspace: false };

async function direDe(path: string, nom: string, taille: number, espace: string | null): Promise<Dit> {
  if (taille > plusGrosPaquet)
    throw EngineError.of('PAQUET_LOURD', { file: nom, taille, max: plusGrosPaquet });
  if ((await sorteDePaquet(path)) === 'chiffre') return { ...rien, chiffre: true };
  const { manifeste, signature } = await lireTete(path, nom);
  const { membres: _membres, vues: _vues, ...dit } = manifeste;
  return { ...rien, manifeste: dit, signature, autreEspace: espace !== null && espace !== dit.espace.id };
}

async function paquetEnBoite(dossier: string, nom: string, espace: string | null): Promise<PaquetEnBoite> {
  const path = join(dossier, nom);
  const { size: octets, mtime } = withFileErrors(nom, () => statSync(path));
  const vu = { nom, octets, modifieLe: mtime.toISOString() };
  try {
    return { ...vu, ...(await direDe(path, nom, octets, espace)), faute: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // One that cannot be read does not hide the others.
    return { ...vu, ...rien, faute: error.message };
  }
}

/**
 * The packages of a folder that several people reach (a share, a synchronised folder, a key), the last by their names first: what each says of itself.
 * `espace`: id of the workspace for which one looks; null: any.
 * @throws EngineError FOLDER_MISSING, and those of a folder that cannot be read
 */
export async function boite(dossier: string, espace: string | null): Promise<readonly PaquetEnBoite[]> {
  if (!(statSync(dossier, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw EngineError.of('FOLDER_MISSING', { folder: dossier });
  const fichiers = withFileErrors(dossier, () => readdirSync(dossier, { withFileTypes: true }));
  const noms = fichiers.filter((entry) => entry.isFile() && isPaquet(entry.name)).map(({ name }) => name);
  const listed: PaquetEnBoite[] = [];
  for (const nom of noms.toSorted().toReversed()) listed.push(await paquetEnBoite(dossier, nom, espace));
  return listed;
}
