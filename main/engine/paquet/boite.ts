import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Boite, PaquetDit, PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { fileChunks } from '../exchange/file-chunks.ts';
import { fileError } from '../workspace/sqlite-errors.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { direPaquet, rienDit } from './dire.ts';
import { etatsDePaquets, recuesDe } from './etat.ts';
import { isNomDePaquet } from './nom.ts';

/** Hidden, it is on its way, or no longer there for people. */
const isPaquet = (nom: string): boolean => isNomDePaquet(nom) && !nom.startsWith('.');

/** Titles and messages of thousands of packages are not held at once. */
function montre({ manifeste, ...dit }: PaquetDit): Pick<PaquetEnBoite, keyof PaquetDit> {
  if (manifeste === null) return { ...dit, manifeste };
  const { espace, de, pour, objet, ecritLe, portee } = manifeste;
  return { ...dit, manifeste: { espace, de, pour, objet, ecritLe, parties: portee?.length ?? null } };
}

type Vu = Pick<PaquetEnBoite, 'autreEspace' | 'etat'>;
/** A package in a folder; `version`: another once it was written again. */
interface Fichier {
  readonly path: string;
  readonly nom: string;
  readonly version: string;
}

type VuDIci = (dit: PaquetDit, fichier: Fichier) => Vu | Promise<Vu>;

const vuDeNullePart: Vu = { autreEspace: false, etat: null };

/** By path. */
const lus = new Map<string, { readonly version: string; readonly sha256: string }>();

/** Read once for each version: packages of a share may weigh much, and be far away. */
async function sha256DuFichier({ path, nom, version }: Fichier): Promise<string> {
  const lu = lus.get(path);
  if (lu?.version === version) return lu.sha256;
  const hash = createHash('sha256');
  for await (const chunk of fileChunks(path, nom)) hash.update(chunk);
  const sha256 = hash.digest('hex');
  lus.set(path, { version, sha256 });
  return sha256;
}

/** As the open workspace sees packages of a folder. */
function vuDe({ db, file }: Workspace): VuDIci {
  const { id } = readEspace(db, file);
  const etatDe = etatsDePaquets(db);
  const recues = recuesDe(db);
  return async ({ manifeste, chiffre }, fichier) => {
    if (manifeste !== null) {
      const autreEspace = manifeste.espace.id !== id;
      return { autreEspace, etat: autreEspace ? null : etatDe(manifeste) };
    }
    const recue = chiffre && recues.size > 0 ? recues.get(await sha256DuFichier(fichier)) : undefined;
    return recue === undefined ? vuDeNullePart : { autreEspace: false, etat: etatDe(recue) };
  };
}

/** Null: it was taken away since the folder was listed. */
async function paquetEnBoite(dossier: string, nom: string, vuDIci: VuDIci): Promise<PaquetEnBoite | null> {
  const path = join(dossier, nom);
  const stats = atteint(dossier, () => statSync(path, { throwIfNoEntry: false }));
  if (stats === undefined) return null;
  const vu = { nom, octets: stats.size, modifieLe: stats.mtime.toISOString() };
  const fichier = { path, nom, version: `${stats.size} ${stats.mtimeMs}` };
  try {
    const dit = (await direPaquet(path, nom)) ?? rienDit;
    return { ...vu, ...montre(dit), ...(await vuDIci(dit, fichier)), faute: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.code === 'FILE_MISSING') return null;
    // One that cannot be read does not hide the others.
    return { ...vu, ...montre(rienDit), ...vuDeNullePart, faute: error.message };
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
 * The names of the packages of a folder, the last first.
 * @throws EngineError FOLDER_MISSING, and those of a folder that cannot be reached
 */
export function nomsDeLaBoite(dossier: string): readonly string[] {
  checkDossier(dossier);
  return atteint(dossier, () => readdirSync(dossier, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && isPaquet(entry.name))
    .map(({ name }) => name)
    .toSorted()
    .toReversed();
}

/**
 * The packages of a folder that several people reach (a share, a synchronised folder, a key), the last by their names first: what each says of itself.
 * `workspace`: for which one looks; null: any. `combien`: each is opened, which takes milliseconds, and a share may hold thousands: no more are read.
 * @throws EngineError FOLDER_MISSING, and those of a folder that cannot be read
 */
export async function boite(
  dossier: string,
  workspace: Workspace | null,
  combien: number,
): Promise<Pick<Boite, 'paquets' | 'reste'>> {
  const noms = nomsDeLaBoite(dossier);
  const vuDIci: VuDIci = workspace === null ? () => vuDeNullePart : vuDe(workspace);
  const paquets: PaquetEnBoite[] = [];
  for (const nom of noms.slice(0, combien)) {
    const paquet = await paquetEnBoite(dossier, nom, vuDIci);
    if (paquet !== null) paquets.push(paquet);
  }
  // All of them gone at once: it is the folder that is.
  checkDossier(dossier);
  return { paquets, reste: Math.max(0, noms.length - combien) };
}
