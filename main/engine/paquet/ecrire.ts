import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ObjetDePaquet } from '../../../shared/contract/answers/fusion.ts';
import type { PaquetEcrit } from '../../../shared/contract/answers/paquet.ts';
import type { Manifeste, Racine } from '../../../shared/contract/paquet.ts';
import { nomVisible, seVoit } from '../../../shared/domain/invisibles.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { nameOfItem, namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { formatDePaquet, versionDePaquet, type SorteDeRacine } from '../../../shared/paquet/modele.ts';
import application from '../../../package.json' with { type: 'json' };
import { canonical, sha256, utf8 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { anchorOf, headOf, readEspace } from '../espace/espace.ts';
import { manifeste as isManifeste } from '../../../shared/generated/paquet-validators.js';
import { writeAtomically } from '../exchange/atomic-write.ts';
import { freeName } from '../exchange/file-names.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { frozenTables } from '../journal/commit.ts';
import { chunksOf } from '../jsonl.ts';
import { normalizedText } from '../normalize.ts';
import { openCopy } from '../opening.ts';
import type { Scelle } from '../personne/coffre.ts';
import { throwIfCancelled, type Task } from '../task.ts';
import { currentFormat } from '../workspace/migrations/index.ts';
import { privateCopy, type OpenFile } from '../workspace/private-copy.ts';
import { loadMembers } from '../workspace/rows.ts';
import { all, one } from '../workspace/statements.ts';
import type { Head, Workspace } from '../workspace/workspace.ts';
import { archiver, plusGrosPaquet, type Membre } from './archive.ts';
import { ligneEcrite } from './lignes.ts';
import { checkMotDePasse, chiffrer } from './chiffre.ts';
import { nomDeLaSignature, nomDuCoffre, nomDuJournal, nomDuManifeste } from './manifeste.ts';
import { retenirEnvoi } from './envois.ts';
import { isNomDePaquet, nomDePaquet } from './nom.ts';
import { sorteDePaquet } from './reconnaitre.ts';
import { signer } from './signature.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import { Nommes, type OctetsNommes } from './nommes.ts';
import { Liens, touche } from './portee.ts';
import {
  ligneAvant,
  lignesPropres,
  lignesRecues,
  tetesVues,
  tousLesChangements,
  type Source,
} from './recueil.ts';

export interface Envoi {
  /** Full path of the workspace that is sent. */
  readonly file: string;
  /** Of the package, or of a folder where it is given a name. */
  readonly to: string;
  readonly de: Author;
  readonly pour: string | null;
  readonly objet: ObjetDePaquet;
  readonly message: string | null;
  /** Référentiels as people name them, ids of grids or of lists; null: everything. */
  readonly portee: readonly string[] | null;
  /** The last row that whoever reads it is known to have; 0: none. */
  readonly depuis: number;
  /** With what the safe holds of the persons that the rows name. */
  readonly avecContacts: boolean;
  readonly signer: boolean;
  /** Null: whoever has the package may read it. */
  readonly motDePasse: string | null;
}

/** What is sent with an item: a grid and a list go with their référentiel, and are merged with it. */
function choisie({ db }: Source, ref: string): Racine {
  const sql =
    'SELECT referentiel FROM grille WHERE id = @ref UNION SELECT referentiel FROM liste WHERE id = @ref';
  const porteur = one(db, sql, [{ ref }]) as { readonly referentiel: string } | undefined;
  const { id } = resolveReferentiel(db, porteur?.referentiel ?? ref);
  return { entity: 'referentiel', id, titre: titreDe(db, { entity: 'referentiel', id }) };
}

const titreDe = (db: Source['db'], { entity, id }: ItemRef): string =>
  nameOfItem(entity, loadMembers(db, entity, id, namingFields(entity)) ?? {});

interface Portee {
  /** Null: everything. */
  readonly racines: readonly Racine[] | null;
  readonly touche: ReturnType<typeof touche>;
}

function porteeDe(source: Source, refs: readonly string[] | null): Portee {
  if (refs === null) return { racines: null, touche: () => true };
  const choisies = [
    ...new Map(refs.map((ref) => choisie(source, ref)).map((racine) => [racine.id, racine])).values(),
  ];
  const liens = new Liens();
  for (const change of tousLesChangements(source)) liens.noter(change);
  const appuis = liens.appuis(new Set(choisies.map(({ id }) => id))).map(({ entity, id }): Racine => ({
    entity: entity as SorteDeRacine,
    id,
    titre: titreDe(source.db, { entity, id }),
  }));
  const racines = [...choisies, ...appuis];
  return { racines, touche: touche(liens, racines) };
}

/** What leaves a journal, and what it names. */
interface Recueil {
  readonly lignes: readonly LigneRecue[];
  readonly propres: number;
  readonly replica: string;
  /** Named by the file's own rows, which it must hold. */
  readonly nommes: Nommes;
  /** Named by what it received, which it may lack. */
  readonly ailleurs: Nommes;
}

function recueillir(
  source: Source,
  depuis: ReturnType<typeof ligneAvant>,
  head: Head,
  dit: Portee['touche'],
  task: Task,
): Recueil {
  const lignes: LigneRecue[] = [];
  const [nommes, ailleurs] = [new Nommes(), new Nommes()];
  let replica = '';
  for (const { ligne, geste } of lignesPropres(source, depuis, head.seq - depuis.seq, task)) {
    // The first row says which workspace it is.
    const isWhole = ligne.seq === 1 || dit(geste.changes);
    lignes.push(isWhole ? ligne : { ...ligne, corps: null });
    if (isWhole) nommes.noter(geste.changes, ligne.seq);
    ({ replica } = geste);
  }
  const propres = lignes.length;
  for (const { ligne, changes } of lignesRecues(source, depuis.seq)) {
    const isWhole = dit(changes);
    lignes.push(isWhole ? ligne : { ...ligne, corps: null });
    if (isWhole) ailleurs.noter(changes, ligne.seq);
  }
  return { lignes, propres, replica, nommes, ailleurs };
}

function octetsDe({ db }: Source, { table, id, sha256: expected }: OctetsNommes): Buffer | null {
  const row = one(db, `SELECT octets FROM ${table} WHERE ${frozenTables[table]} = ?`, [id]) as
    { readonly octets: Buffer } | undefined;
  return row !== undefined && sha256(row.octets) === expected ? row.octets : null;
}

/** Frozen bytes that the rows name, by their names in the package. */
function* octetsGeles(source: Source, { nommes, ailleurs }: Recueil, task: Task): Generator<Membre> {
  throwIfCancelled(task);
  const noms = [...new Set([...nommes.octets.keys(), ...ailleurs.octets.keys()])].sort();
  for (const nom of noms) {
    throwIfCancelled(task);
    const [propre, autre] = [nommes.octets.get(nom), ailleurs.octets.get(nom)];
    const octets = [propre, autre].map((nomme) => (nomme === undefined ? null : octetsDe(source, nomme)));
    if (propre !== undefined && octets[0] === null)
      throw EngineError.of('PAQUET_SOURCE_ALTEREE', { file: source.file, seq: propre.seq });
    const found = octets[0] ?? octets[1];
    if (found !== null && found !== undefined) yield { nom, octets: found };
  }
}

function coffreDe({ db }: Source, { nommes, ailleurs }: Recueil): Buffer {
  const sceaux = JSON.stringify([...nommes.sceaux, ...ailleurs.sceaux]);
  const sql =
    'SELECT sceau, sel, valeur FROM coffre WHERE sceau IN (SELECT value FROM json_each(?)) ORDER BY sceau';
  const scelles = all(db, sql, [sceaux]) as readonly Scelle[];
  return Buffer.concat([
    ...chunksOf(scelles.map(({ sceau, sel, valeur }) => ({ sceau, sel: sel.toString('hex'), valeur }))),
  ]);
}

function* membresDe(source: Source, recueil: Recueil, avecContacts: boolean, task: Task): Generator<Membre> {
  yield { nom: nomDuJournal, octets: Buffer.concat([...chunksOf(recueil.lignes.map(ligneEcrite))]) };
  yield* octetsGeles(source, recueil, task);
  if (avecContacts) yield { nom: nomDuCoffre, octets: coffreDe(source, recueil) };
}

interface Compose {
  readonly octets: Buffer;
  readonly manifeste: Manifeste;
  readonly compte: Pick<PaquetEcrit, 'lignes' | 'recues' | 'head'>;
}

/** A name as it is read, wherever it was given. @throws EngineError PAQUET_SANS_NOM */
function nomDit(nom: string, de: 'cpne' | 'expediteur'): string {
  if (!seVoit(nom)) throw EngineError.of('PAQUET_SANS_NOM', { de });
  return nomVisible(normalizedText(nom));
}

function composer(workspace: Workspace, envoi: Envoi, task: Task): Compose {
  const { de, pour, objet, message } = envoi;
  const source: Source = { db: workspace.db, file: basename(workspace.file) };
  const head = headOf(workspace);
  const depuis = ligneAvant(source, envoi.depuis, head.seq);
  const portee = porteeDe(source, envoi.portee);
  const recueil = recueillir(source, depuis, head, portee.touche, task);
  const membres = [...membresDe(source, recueil, envoi.avecContacts, task)];
  const { id, nom } = readEspace(source.db, source.file);
  const { hash: origine } = one(source.db, 'SELECT hash FROM journal WHERE seq = 1', []) as Pick<
    Head,
    'hash'
  >;
  const manifeste: Manifeste = {
    format: formatDePaquet,
    version: versionDePaquet,
    logiciel: { nom: application.productName, version: application.version },
    schema: currentFormat,
    espace: { id, nom: nomDit(nom, 'cpne'), origine: origine.toString('hex') },
    tete: { replica: recueil.replica, seq: head.seq, hash: head.hash.toString('hex') },
    depuis: { seq: depuis.seq, hash: depuis.hash.toString('hex') },
    vues: tetesVues(source),
    portee: portee.racines,
    de: { ...de, nom: nomDit(de.nom, 'expediteur') },
    pour: pour === null || !seVoit(pour) ? null : nomVisible(pour),
    objet,
    message,
    ecritLe: new Date().toISOString(),
    membres: membres.map((membre) => ({
      nom: membre.nom,
      taille: membre.octets.length,
      sha256: sha256(membre.octets),
    })),
  };
  if (!isManifeste(manifeste)) throw new Error('a manifest that no reader would take');
  const texte = utf8(canonical(manifeste));
  const signature = envoi.signer ? [{ nom: nomDeLaSignature, octets: signer(texte, de) }] : [];
  const { lignes, propres } = recueil;
  return {
    octets: archiver([{ nom: nomDuManifeste, octets: texte }, ...signature, ...membres]),
    manifeste,
    compte: { lignes: propres, recues: lignes.length - propres, head: anchorOf(head) },
  };
}

/** Through a private copy, brought up to date: the file itself may be held by another application, and is never touched. */
async function parCopie<T>(
  file: string,
  open: OpenFile | null,
  use: (workspace: Workspace) => T,
): Promise<T> {
  const copy = await privateCopy(file, open);
  try {
    const workspace = openCopy(copy);
    try {
      return use(workspace);
    } finally {
      workspace.db.close();
    }
  } finally {
    copy.remove();
  }
}

/** Where it goes: in a folder, under a name that says who and when. */
function destination(to: string, manifeste: Manifeste): string {
  if (!(statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false)) return to;
  const chemin = (nom: string): string => join(to, `${nom}.cpnex`);
  return chemin(freeName(nomDePaquet(manifeste), (nom) => existsSync(chemin(nom))));
}

/** An earlier package may be replaced, as an earlier export may; nothing else that is there. */
async function checkRemplacable(file: string): Promise<void> {
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return;
  const sorte = isNomDePaquet(file) ? await sorteDePaquet(file) : null;
  if (sorte === null) throw EngineError.of('FILE_EXISTS', { file });
}

/**
 * Writes what a file has done since a row, whole or not at all, as a package that another copy of the workspace may take in (docs/echanges.md).
 * `open`: the workspace that this process has open, if any.
 * @throws EngineError FILE_EXISTS, PAQUET_DEPUIS, PAQUET_CONTACTS, PAQUET_SOURCE_ALTEREE, PAQUET_SANS_NOM, PAQUET_TROP_LOURD, PAQUET_MOT_DE_PASSE_COURT, CLE_ABIMEE,
 * and the file’s own
 */
export async function ecrirePaquet(envoi: Envoi, task: Task, open: OpenFile | null): Promise<PaquetEcrit> {
  const { file, to, motDePasse } = envoi;
  await checkRemplacable(to);
  if (envoi.avecContacts && envoi.portee !== null) throw EngineError.of('PAQUET_CONTACTS', {});
  if (motDePasse !== null) checkMotDePasse(motDePasse);
  const {
    octets: zip,
    manifeste,
    compte,
  } = await parCopie(file, open, (workspace) => composer(workspace, envoi, task));
  const octets = motDePasse === null ? zip : await chiffrer(zip, motDePasse);
  if (octets.length > plusGrosPaquet)
    throw EngineError.of('PAQUET_TROP_LOURD', { taille: octets.length, max: plusGrosPaquet });
  // Given up while it was encrypted.
  throwIfCancelled(task);
  const chosen = destination(to, manifeste);
  const written = writeAtomically(chosen, octets);
  retenirEnvoi(manifeste);
  return {
    ...compte,
    file: chosen,
    sha256: written,
    octets: octets.length,
    chiffre: motDePasse !== null,
    signe: envoi.signer,
  };
}
