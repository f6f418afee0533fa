import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { structureChanges } from '../../../shared/i18n/fr/findings.ts';
import { sha256 } from '../canonical.ts';
import { readEspace } from '../espace/espace.ts';
import { EngineError } from '../errors.ts';
import { readHead, type JournalRow } from '../journal/chain.ts';
import { frozenTables } from '../journal/commit.ts';
import { readCorps, readReceived } from '../journal/entries.ts';
import type { Scelle } from '../personne/coffre.ts';
import { checkIdentity } from '../workspace/header.ts';
import { quickCheck } from '../workspace/integrity.ts';
import { migrate } from '../workspace/migrate.ts';
import { setPragmas } from '../workspace/pragmas.ts';
import { privateCopy } from '../workspace/private-copy.ts';
import { openingError } from '../workspace/sqlite-errors.ts';
import { one } from '../workspace/statements.ts';
import { structureFaults } from '../workspace/structure.ts';
import { sansEnvoi, type Autre, type LigneRecue, type Source } from './autre.ts';

const hashAt = (db: Database.Database, seq: number): Buffer | undefined =>
  (one(db, 'SELECT hash FROM journal WHERE seq = ?', [seq]) as { readonly hash: Buffer } | undefined)?.hash;

/** How many first rows two journals have in common. Each row holds the one before by its hash: what is alike at one is alike before it. */
function communes(a: Database.Database, b: Database.Database): number {
  let [alike, unlike] = [0, Math.min(readHead(a)?.seq ?? 0, readHead(b)?.seq ?? 0) + 1];
  while (unlike - alike > 1) {
    const middle = (alike + unlike) >> 1;
    const [ours, theirs] = [hashAt(a, middle), hashAt(b, middle)];
    if (ours !== undefined && theirs !== undefined && ours.equals(theirs)) alike = middle;
    else unlike = middle;
  }
  return alike;
}

function* lignesDe(db: Database.Database, depuis: number): Generator<LigneRecue> {
  const rows = db
    .prepare('SELECT seq, corps, prev_hash, hash FROM journal WHERE seq > ? ORDER BY seq')
    .iterate(depuis) as IterableIterator<JournalRow>;
  for (const { seq, corps, prev_hash: prevHash, hash } of rows)
    yield { seq, corps, sha256: Buffer.from(sha256(corps), 'hex'), prevHash, hash };
  const recues = db
    .prepare('SELECT seq, corps, sha256, prev_hash AS prevHash, hash FROM journalRecu')
    .iterate() as IterableIterator<Omit<LigneRecue, 'hash'> & { readonly hash: string }>;
  // What is no hexadecimal makes a hash that no row has.
  for (const { hash, ...ligne } of recues) yield { ...ligne, hash: Buffer.from(hash, 'hex') };
}

/**
 * Somebody else’s file may be made to harm: a table that is a view that never ends, pages that lead to one another, values of any kind. Nothing is read of it
 * before it is held to the structure that ours have, and its values to what that structure says.
 * @throws EngineError FILE_CORRUPT
 */
function tenirALaStructure(db: Database.Database, file: string): void {
  const [faute] = structureFaults(db);
  const detail = faute === undefined ? quickCheck(db)[0] : `${faute.name} ${structureChanges[faute.what]}`;
  if (detail !== undefined) throw EngineError.of('FILE_CORRUPT', { file, detail });
}

function autreDe(db: Database.Database, notre: Database.Database, file: string, hash: string): Autre {
  const tete = readHead(db);
  const origine = hashAt(db, 1);
  if (tete === null || origine === undefined) throw EngineError.of('FILE_FOREIGN', { file });
  const derniere = readReceived(readCorps(db, tete.seq), tete.seq);
  if (derniere === null) throw EngineError.of('FUSION_ETRANGERE', { seq: tete.seq });
  return {
    sorte: 'fichier',
    nom: basename(file),
    de: null,
    sha256: hash,
    espace: readEspace(db, file).id,
    origine: origine.toString('hex'),
    tete: {
      replica: derniere.replica,
      seq: tete.seq,
      hash: tete.hash.toString('hex'),
    },
    portee: null,
    lignes: () => lignesDe(db, communes(notre, db)),
    octets: (table, id) => {
      const sql = `SELECT octets FROM ${table} WHERE ${frozenTables[table]} = ?`;
      return (one(db, sql, [id]) as { readonly octets: Buffer } | undefined)?.octets ?? null;
    },
    scelle: (sceau) =>
      (one(db, 'SELECT sceau, sel, valeur FROM coffre WHERE sceau = ?', [sceau]) as Scelle | undefined) ??
      null,
  };
}

/** Another copy of the file, read from a private copy of it: the file itself is never touched. `notre`: the one that is open. */
export async function sourceDeFichier(notre: Database.Database, file: string): Promise<Source> {
  const copy = await privateCopy(file);
  let db: Database.Database | null = null;
  const fermer = (): void => {
    db?.close();
    copy.remove();
  };
  const copier = (to: string): void => copyFileSync(copy.path, to);
  try {
    db = new Database(copy.path);
    setPragmas(db, copy.original);
    checkIdentity(db, copy.original);
    tenirALaStructure(db, copy.original);
    // No backup: it is a copy, and of somebody else’s.
    migrate(db);
    return {
      autre: autreDe(db, notre, copy.original, copy.sha256),
      envoi: sansEnvoi,
      copier,
      fermer,
    };
  } catch (error) {
    fermer();
    throw openingError(error, copy.original) ?? error;
  }
}
