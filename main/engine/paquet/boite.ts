import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PaquetDit, PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { fileError } from '../workspace/sqlite-errors.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { direPaquet } from './dire.ts';
import { etatDePaquet } from './etat.ts';
import { isNomDePaquet } from './nom.ts';

/** Hidden, it is on its way, or no longer there for people. */
const isPaquet = (nom: string): boolean => isNomDePaquet(nom) && !nom.startsWith('.');

const rien: PaquetDit = { chiffre: false, manifeste: null, signature: null };

/** As the open workspace, if any, sees it. */
function vuDIci(
  { manifeste }: PaquetDit,
  workspace: Workspace | null,
): Pick<PaquetEnBoite, 'autreEspace' | 'etat'> {
  if (manifeste === null || workspace === null) return { autreEspace: false, etat: null };
  const autreEspace = manifeste.espace.id !== readEspace(workspace.db, workspace.file).id;
  return { autreEspace, etat: autreEspace ? null : etatDePaquet(workspace.db, manifeste) };
}

/** Null: it was taken away since the folder was listed. */
async function paquetEnBoite(
  dossier: string,
  nom: string,
  workspace: Workspace | null,
): Promise<PaquetEnBoite | null> {
  const path = join(dossier, nom);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  const vu = { nom, octets: stats.size, modifieLe: stats.mtime.toISOString() };
  try {
    const dit = (await direPaquet(path, nom)) ?? rien;
    return { ...vu, ...dit, ...vuDIci(dit, workspace), faute: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // One that cannot be read does not hide the others.
    return { ...vu, ...rien, ...vuDIci(rien, workspace), faute: error.message };
  }
}

/** Whatever keeps a folder from being read (a key that is gone, a share that does not answer), it is not there now. */
function atteint<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw fileError(error, folder) ?? EngineError.of('FOLDER_MISSING', { folder }, error);
  }
}

/** @throws EngineError FOLDER_MISSING, and those of a folder that cannot be reached */
export function checkDossier(folder: string): void {
  const there = atteint(folder, () => statSync(folder, { throwIfNoEntry: false }));
  if (!(there?.isDirectory() ?? false)) throw EngineError.of('FOLDER_MISSING', { folder });
}

/**
 * The packages of a folder that several people reach (a share, a synchronised folder, a key), the last by their names first: what each says of itself.
 * `workspace`: for which one looks; null: any.
 * @throws EngineError FOLDER_MISSING, and those of a folder that cannot be read
 */
export async function boite(dossier: string, workspace: Workspace | null): Promise<readonly PaquetEnBoite[]> {
  checkDossier(dossier);
  const fichiers = atteint(dossier, () => readdirSync(dossier, { withFileTypes: true }));
  const noms = fichiers.filter((entry) => entry.isFile() && isPaquet(entry.name)).map(({ name }) => name);
  const listed: PaquetEnBoite[] = [];
  for (const nom of noms.toSorted().toReversed()) {
    const paquet = await paquetEnBoite(dossier, nom, workspace);
    if (paquet !== null) listed.push(paquet);
  }
  return listed;
}
