import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PaquetDit, PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { EngineError } from '../errors.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { direPaquet } from './dire.ts';
import { isNomDePaquet } from './nom.ts';

/** Hidden, it is on its way, or no longer there for people. */
const isPaquet = (nom: string): boolean => isNomDePaquet(nom) && !nom.startsWith('.');

const rien: PaquetDit = { chiffre: false, manifeste: null, signature: null };

async function paquetEnBoite(dossier: string, nom: string, espace: string | null): Promise<PaquetEnBoite> {
  const path = join(dossier, nom);
  const { size: octets, mtime } = withFileErrors(nom, () => statSync(path));
  const vu = { nom, octets, modifieLe: mtime.toISOString() };
  try {
    const dit = (await direPaquet(path, nom)) ?? rien;
    const sien = dit.manifeste?.espace.id ?? null;
    return { ...vu, ...dit, autreEspace: espace !== null && sien !== null && sien !== espace, faute: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // One that cannot be read does not hide the others.
    return { ...vu, ...rien, autreEspace: false, faute: error.message };
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
