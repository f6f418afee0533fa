import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PaquetDit, PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
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

async function paquetEnBoite(
  dossier: string,
  nom: string,
  workspace: Workspace | null,
): Promise<PaquetEnBoite> {
  const path = join(dossier, nom);
  const { size: octets, mtime } = withFileErrors(nom, () => statSync(path));
  const vu = { nom, octets, modifieLe: mtime.toISOString() };
  try {
    const dit = (await direPaquet(path, nom)) ?? rien;
    return { ...vu, ...dit, ...vuDIci(dit, workspace), faute: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // One that cannot be read does not hide the others.
    return { ...vu, ...rien, ...vuDIci(rien, workspace), faute: error.message };
  }
}

/**
 * The packages of a folder that several people reach (a share, a synchronised folder, a key), the last by their names first: what each says of itself.
 * `workspace`: for which one looks; null: any.
 * @throws EngineError FOLDER_MISSING, and those of a folder that cannot be read
 */
export async function boite(dossier: string, workspace: Workspace | null): Promise<readonly PaquetEnBoite[]> {
  if (!(statSync(dossier, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw EngineError.of('FOLDER_MISSING', { folder: dossier });
  const fichiers = withFileErrors(dossier, () => readdirSync(dossier, { withFileTypes: true }));
  const noms = fichiers.filter((entry) => entry.isFile() && isPaquet(entry.name)).map(({ name }) => name);
  const listed: PaquetEnBoite[] = [];
  for (const nom of noms.toSorted().toReversed()) listed.push(await paquetEnBoite(dossier, nom, workspace));
  return listed;
}
