import type Database from 'better-sqlite3';
import type { EtatDePaquet } from '../../../shared/contract/answers/paquet.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { couvre, tetesVues } from '../fusion/vus.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { one } from '../workspace/statements.ts';

/** Does a row that was received lead to a head? Each names the one before. */
const meneSql = `
  WITH RECURSIVE avant (hash, prev_hash) AS (
    SELECT hash, prev_hash FROM journalRecu WHERE hash = @tete
    UNION SELECT r.hash, r.prev_hash FROM journalRecu AS r JOIN avant ON r.hash = lower(hex(avant.prev_hash)))
  SELECT 1 FROM avant WHERE hash = @ligne`;

/** What was seen of a package in a file: its own row is seen, and those that its merges say, for the roots that they say. */
export function etatDePaquet(
  db: Database.Database,
  { tete, portee }: Pick<Manifeste, 'tete' | 'portee'>,
): EtatDePaquet {
  const propre = 'SELECT 1 FROM journal WHERE seq = ? AND hash = unhex(?)';
  if (one(db, propre, [tete.seq, tete.hash]) !== undefined) return 'vu';
  const menent = tetesVues(new Map([['fusion', readRowsWhere(db, 'fusion', null, [])]])).filter(
    (vue) => one(db, meneSql, [{ tete: vue.hash, ligne: tete.hash }]) !== undefined,
  );
  if (menent.length === 0) return 'nouveau';
  const isVu =
    portee === null
      ? menent.some((vue) => vue.portee === null)
      : portee.every(({ id }) => menent.some((vue) => couvre(vue, id)));
  return isVu ? 'vu' : 'enPartie';
}
