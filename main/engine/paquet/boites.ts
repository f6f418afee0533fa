import { join, resolve } from 'node:path';
import type { Boite } from '../../../shared/contract/answers/paquet.ts';
import { paquetsDUneFois } from '../../../shared/paquet/modele.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { readUserList, userFolder, writeUserFile } from '../workspace/user-folder.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { boite, checkDossier, nomsDeLaBoite } from './boite.ts';

/** The folder that people share for a workspace: where it is depends on the computer, so it is no part of the file. */
interface BoiteConnue {
  readonly espace: string;
  readonly dossier: string;
}

const most = 200;

const fichierDesBoites = (): string => join(userFolder(), 'boites.json');

const isConnue = (value: unknown): value is BoiteConnue =>
  isObject(value) && typeof value['espace'] === 'string' && typeof value['dossier'] === 'string';

const connues = (): readonly BoiteConnue[] => readUserList(fichierDesBoites(), isConnue);

const espaceDe = ({ db, file }: Workspace): string => readEspace(db, file).id;

const dossierDe = (workspace: Workspace): string | null =>
  connues().find(({ espace }) => espace === espaceDe(workspace))?.dossier ?? null;

const rien = { paquets: [], reste: 0 } as const;

/** What is in the folder that was chosen, if one was. One that is not there now (a key, a share) is said, and stays the one that was chosen. */
export async function lireBoite(workspace: Workspace, combien: number): Promise<Boite> {
  const dossier = dossierDe(workspace);
  if (dossier === null) return { dossier, ...rien, faute: null };
  try {
    return { dossier, ...(await boite(dossier, workspace, combien)), faute: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { dossier, ...rien, faute: error.message };
  }
}

/** @throws EngineError FOLDER_MISSING, and those of a folder that cannot be read */
export async function choisirBoite(workspace: Workspace, folder: string): Promise<Boite> {
  const dossier = resolve(folder);
  const lue = await boite(dossier, workspace, paquetsDUneFois);
  const espace = espaceDe(workspace);
  const autres = connues().filter((connue) => connue.espace !== espace);
  writeUserFile(fichierDesBoites(), [{ espace, dossier }, ...autres].slice(0, most));
  return { dossier, ...lue, faute: null };
}

export function oublierBoite(workspace: Workspace): Boite {
  const espace = espaceDe(workspace);
  writeUserFile(
    fichierDesBoites(),
    connues().filter((connue) => connue.espace !== espace),
  );
  return { dossier: null, ...rien, faute: null };
}

/**
 * Where a package of that folder is, by its name: a page names nothing else.
 * @throws EngineError CHOICE_EXPIRED when none there has that name, and those of a folder that cannot be reached
 */
export function cheminDansBoite(workspace: Workspace, nom: string): string {
  const dossier = dossierDe(workspace);
  if (dossier === null || !nomsDeLaBoite(dossier).includes(nom)) throw EngineError.of('CHOICE_EXPIRED', {});
  return join(dossier, nom);
}

/**
 * Where a package is dropped.
 * @throws EngineError BOITE_ABSENTE, FOLDER_MISSING
 */
export function dossierOuDeposer(workspace: Workspace): string {
  const dossier = dossierDe(workspace);
  if (dossier === null) throw EngineError.of('BOITE_ABSENTE', {});
  checkDossier(dossier);
  return dossier;
}
