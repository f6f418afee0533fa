import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { PaquetLu } from '../../../shared/contract/answers/paquet.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { scelle as isScelle } from '../../../shared/generated/paquet-validators.js';
import { sha256, utf8 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { readingError } from '../exchange/file-chunks.ts';
import type { Autre, LigneRecue } from '../fusion/autre.ts';
import { valuesOf } from '../jsonl.ts';
import { sceauDe, sontCoordonnees, type Scelle } from '../personne/coffre.ts';
import { quietTask, throwIfCancelled, type Task } from '../task.ts';
import { ouvrirArchive, plusGrosPaquet, type MembrePlie } from './archive.ts';
import { manqueSignature } from './cles.ts';
import { dechiffrer, isChiffre } from './chiffre.ts';
import { lignesLues } from './lignes.ts';
import {
  isMembre,
  nomDeLaSignature,
  nomDesOctets,
  nomDuCoffre,
  nomDuJournal,
  nomDuManifeste,
} from './manifeste.ts';
import { teteDe, type TeteDePaquet } from './tete.ts';
import { verifierLignes, verifierNommes, verifierSceaux, type Lignes } from './verifier.ts';

export interface PaquetOuvert extends TeteDePaquet {
  readonly autre: Autre;
  readonly contenu: PaquetLu;
  /** The package itself, as it came. */
  readonly octets: Buffer;
}

type Membres = ReadonlyMap<string, MembrePlie>;

/** The bytes of a file that weighs no more than a package may. */
function octetsDuFichier(path: string, file: string): Buffer {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw EngineError.of('PAQUET_ETRANGER', { file });
    if (stats.size > plusGrosPaquet)
      throw EngineError.of('PAQUET_LOURD', { file, taille: stats.size, max: plusGrosPaquet });
    return readFileSync(path);
  } catch (error) {
    throw readingError(error, file);
  }
}

const debutDeZip = Buffer.from('PK\u0003\u0004', 'latin1');
/** Every member is announced, of a name that a package may hold, and is what was announced. */
function verifierMembres(membres: Membres, { membres: annonces }: Manifeste, file: string, task: Task): void {
  const noms = new Set(annonces.map(({ nom }) => nom));
  for (const nom of membres.keys())
    if (nom !== nomDuManifeste && nom !== nomDeLaSignature && !noms.has(nom))
      throw EngineError.of('PAQUET_MEMBRE', { file, membre: nom });
  if (noms.size < annonces.length || !noms.has(nomDuJournal))
    throw EngineError.of('PAQUET_ABIME', { file, membre: nomDuManifeste });
  for (const { nom, taille, sha256: expected } of annonces) {
    throwIfCancelled(task);
    if (!isMembre(nom)) throw EngineError.of('PAQUET_MEMBRE_INCONNU', { file, membre: nom });
    const membre = membres.get(nom);
    if (membre === undefined) throw EngineError.of('PAQUET_MEMBRE_ABSENT', { file, membre: nom });
    if (membre.taille !== taille) throw EngineError.of('PAQUET_MANIFESTE', { file, membre: nom });
    if (sha256(membre.lire()) !== expected) throw EngineError.of('PAQUET_MANIFESTE', { file, membre: nom });
  }
}

/** The rows again, each time that they are asked for: a line that is none is damage. */
function* lignesDe(membres: Membres, file: string): Generator<LigneRecue> {
  const membre = membres.get(nomDuJournal);
  try {
    if (membre !== undefined) yield* lignesLues(membre.lire());
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw EngineError.of('PAQUET_ABIME', { file, membre: nomDuJournal }, error);
  }
}

function scelleLu(value: unknown): Scelle {
  if (!isScelle(value)) throw new Error('nothing sealed');
  const { sceau, sel, valeur } = value as {
    readonly sceau: string;
    readonly sel: string;
    readonly valeur: string;
  };
  const scelle = { sceau, sel: Buffer.from(sel, 'hex'), valeur };
  if (sceauDe(scelle.sel, utf8(valeur)) !== sceau) throw new Error('another seal');
  if (!sontCoordonnees(valeur)) throw new Error('nothing known of a person');
  return scelle;
}

/** Null when persons were not sent. */
function coffreDe(membres: Membres, file: string): ReadonlyMap<string, Scelle> | null {
  const membre = membres.get(nomDuCoffre);
  if (membre === undefined) return null;
  try {
    return new Map([...valuesOf(membre.lire())].map(scelleLu).map((scelle) => [scelle.sceau, scelle]));
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw EngineError.of('PAQUET_ABIME', { file, membre: nomDuCoffre }, error);
  }
}

const sousDossier = (membres: Membres, dossier: RegExp): number =>
  [...membres.keys()].filter((nom) => dossier.test(nom)).length;

function contenuDe(
  manifeste: Manifeste,
  membres: Membres,
  lignes: Lignes,
): Omit<PaquetLu, 'nom' | 'sha256' | 'chiffre' | 'signature' | 'manqueSignature' | 'contacts'> {
  const { membres: _annonces, ...dit } = manifeste;
  return {
    manifeste: dit,
    lignes: lignes.propres,
    recues: lignes.recues,
    parEmpreinte: lignes.parEmpreinte,
    documents: sousDossier(membres, /^(?:document|instantane)\//),
    fichiers: sousDossier(membres, /^fichier\//),
    personnes: lignes.personnes,
  };
}

/** The archive itself, out of what encrypts it. */
async function archiveDe(
  octets: Buffer,
  motDePasse: string | null,
  file: string,
): Promise<{ readonly zip: Buffer; readonly chiffre: boolean }> {
  const chiffre = isChiffre(octets);
  const zip = chiffre ? await dechiffrer(octets, motDePasse, file) : octets;
  if (!zip.subarray(0, debutDeZip.length).equals(debutDeZip))
    throw EngineError.of('PAQUET_ETRANGER', { file });
  return { zip, chiffre };
}

/**
 * Reads a package and checks all of it, before anything is done with it: weight, names, sizes, every SHA-256, every row. It is held in memory,
 * folded, for as long as `autre` is. `nom`: as people know it.
 * @throws EngineError PAQUET_*, CANCELLED, and those of a file that cannot be read
 */
export async function lirePaquet(
  path: string,
  motDePasse: string | null,
  nom = basename(path),
  task: Task = quietTask,
): Promise<PaquetOuvert> {
  const octets = octetsDuFichier(path, nom);
  const { zip, chiffre } = await archiveDe(octets, motDePasse, nom);
  // Given up while it was decrypted.
  throwIfCancelled(task);
  const membres = await ouvrirArchive(zip, nom);
  const { manifeste, signature } = teteDe(membres, nom);
  verifierMembres(membres, manifeste, nom, task);
  const lignes = verifierLignes(lignesDe(membres, nom), manifeste, nom);
  verifierNommes(manifeste.membres, lignes, nom);
  const coffre = coffreDe(membres, nom);
  if (coffre !== null) verifierSceaux(coffre.keys(), lignes.nommes, nom);
  const hash = sha256(octets);
  const { espace, tete, portee, de } = manifeste;
  return {
    manifeste,
    signature,
    octets,
    contenu: {
      ...contenuDe(manifeste, membres, lignes),
      nom,
      sha256: hash,
      chiffre,
      signature,
      manqueSignature: manqueSignature(signature, de),
      contacts: coffre?.size ?? 0,
    },
    autre: {
      sorte: 'paquet',
      nom,
      de: de.nom,
      sha256: hash,
      espace: espace.id,
      origine: espace.origine,
      tete,
      portee: portee === null ? null : portee.map(({ id }) => id),
      lignes: () => lignesDe(membres, nom),
      octets: (table, id) => membres.get(nomDesOctets({ table, id }))?.lire() ?? null,
      scelle: (sceau) => coffre?.get(sceau) ?? null,
    },
  };
}
