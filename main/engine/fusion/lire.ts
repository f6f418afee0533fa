import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { EngineError } from '../errors.ts';
import { lirePaquet, type PaquetOuvert } from '../paquet/lire.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { one } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Envoi, Source } from './autre.ts';
import { sourceDeFichier } from './fichier.ts';
import { couvre, tetesVues } from './vus.ts';

/** How every SQLite file begins (sqlite.org/fileformat.html). */
const magic = 'SQLite format 3';

function beginsAsSqlite(file: string): boolean {
  return withFileErrors(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      const begin = Buffer.alloc(magic.length);
      readSync(descriptor, begin, 0, magic.length, 0);
      return begin.toString('latin1') === magic;
    } finally {
      closeSync(descriptor);
    }
  });
}

/** A package begins after a row that this file must have, as its own or as one that it received. */
function checkPasse(db: Database.Database, { espace, depuis, portee }: Manifeste): void {
  const ici = one(db, 'SELECT 1 FROM espace WHERE id = ?', [espace.id]) !== undefined;
  if (!ici || depuis.seq === 0) return;
  const connue =
    one(db, 'SELECT 1 FROM journal WHERE seq = ? AND hash = unhex(?)', [depuis.seq, depuis.hash]) ??
    one(db, 'SELECT 1 FROM journalRecu WHERE hash = ?', [depuis.hash]);
  if (connue === undefined || aDesTrous(db, depuis.hash, portee))
    throw EngineError.of('FUSION_SANS_PASSE', { seq: depuis.seq });
}

const trousSql = `
  WITH RECURSIVE avant (hash, corps, prev_hash) AS (
    SELECT hash, corps, prev_hash FROM journalRecu WHERE hash = ?
    UNION SELECT r.hash, r.corps, r.prev_hash FROM journalRecu AS r JOIN avant ON r.hash = lower(hex(avant.prev_hash)))
  SELECT 1 FROM avant WHERE corps IS NULL`;

/** Were texts kept back on the way to that row, that what is sent now would need? Not when each root that is sent was sent already. */
function aDesTrous(db: Database.Database, hash: string, portee: Manifeste['portee']): boolean {
  if (one(db, trousSql, [hash]) === undefined) return false;
  const vues = tetesVues(new Map([['fusion', readRowsWhere(db, 'fusion', null, [])]]));
  return portee === null || !portee.every(({ id }) => vues.some((vue) => couvre(vue, id)));
}

const envoiDe = ({ manifeste, signature }: PaquetOuvert): Envoi => {
  const { ecritLe, de, pour, objet, message, portee } = manifeste;
  return { ecritLe, de, pour, objet, message, signature, portee: portee?.map(({ titre }) => titre) ?? null };
};

/** Another copy of the open file, as it came: a file, or a package. What it is is seen from what it holds, not from its name; `nom`: as people know it. */
export async function lireSource(
  { db }: Workspace,
  file: string,
  motDePasse: string | null,
  nom = basename(file),
): Promise<Source> {
  if (beginsAsSqlite(file)) return sourceDeFichier(db, file);
  const paquet = await lirePaquet(file, motDePasse, nom);
  checkPasse(db, paquet.manifeste);
  const copier = (to: string): void => writeFileSync(to, paquet.octets);
  return { autre: paquet.autre, envoi: envoiDe(paquet), copier, fermer: () => undefined };
}
