import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { FichierDePiece } from '../../../shared/contract/answers/dossier.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { plusDeFichiers, plusGrosFichier, typeDeFichier } from '../../../shared/dossier/fichier.ts';
import { sha256 } from '../canonical.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { one } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nomDePiece } from './nom-de-piece.ts';

/** Octets of all the files that were ever joined: those that were taken away stay. */
function poidsDesFichiers(db: Database.Database): number {
  const sql = 'SELECT coalesce(sum(length(octets)), 0) AS poids FROM fichier';
  return (one(db, sql, []) as { readonly poids: number }).poids;
}

/** Its size is asked before it is read. */
function lire(file: string, nom: string): Buffer {
  const { size: taille } = withFileErrors(nom, () => statSync(file));
  if (taille > plusGrosFichier) throw EngineError.of('PIECE_LOURDE', { nom, taille, max: plusGrosFichier });
  const octets = withFileErrors(nom, () => readFileSync(file));
  if (octets.length === 0) throw EngineError.of('PIECE_VIDE', { nom });
  return octets;
}

/** Joins a file to a dossier. The same bytes are held once, whatever they are called. */
export function joindre(
  session: Session,
  { file, dossier, nature, le }: Request<'dossiers.joindre'>,
): CommitResult {
  const { workspace, replica } = session;
  const { db } = workspace;
  checkDate(le);
  if (one(db, 'SELECT 1 FROM dossier WHERE id = ?', [dossier]) === undefined)
    throw EngineError.of('DOSSIER_UNKNOWN', { id: dossier });
  const nom = nomDePiece(basename(file));
  const octets = lire(file, nom);
  const [hash, taille] = [sha256(octets), octets.length];
  const tenu = one(db, 'SELECT octets FROM fichier WHERE sha256 = ?', [hash]) as
    { readonly octets: Buffer } | undefined;
  // Frozen bytes are not written again: joined over altered ones, the file would be lost.
  if (tenu !== undefined && sha256(tenu.octets) !== hash) throw EngineError.of('PIECE_ALTEREE', { nom });
  const deja = poidsDesFichiers(db);
  if (tenu === undefined && deja + taille > plusDeFichiers)
    throw EngineError.of('PIECES_LOURDES', { nom, taille, deja, max: plusDeFichiers });
  const after = { dossier, nature, nom, type: typeDeFichier(nom), taille, sha256: hash, le };
  const change = { entity: 'pieceJointe', id: uuid(), before: null, after } as const;
  return commit(
    workspace,
    session.gesture('pieceJointe.ajoutee', [change], null),
    replica,
    tenu === undefined ? [{ table: 'fichier', id: hash, octets }] : [],
  );
}

/** A file as it was joined; any other bytes are refused. */
export function lirePiece({ db }: Workspace, id: string): FichierDePiece {
  const sql =
    'SELECT nom, p.sha256, octets FROM pieceJointe AS p LEFT JOIN fichier AS f ON f.sha256 = p.sha256 WHERE p.id = ?';
  const row = one(db, sql, [id]) as
    { readonly nom: string; readonly sha256: string; readonly octets: Buffer | null } | undefined;
  if (row === undefined) throw EngineError.of('PIECE_UNKNOWN', { id });
  const { nom, octets } = row;
  if (octets === null || sha256(octets) !== row.sha256) throw EngineError.of('PIECE_ALTEREE', { nom });
  return { name: nom, octets };
}
