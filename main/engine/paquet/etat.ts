import type Database from 'better-sqlite3';
import type { EtatDePaquet } from '../../../shared/contract/answers/paquet.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { chaineRecueSql, isPropre, tetesVuesDe } from '../fusion/deja-la.ts';
import { couvrent } from '../fusion/vus.ts';
import { one } from '../workspace/statements.ts';

/** Does a row that was received lead to a head? */
const meneSql = `${chaineRecueSql}
  SELECT 1 FROM chaine WHERE hash = @ligne`;

/** What was seen of a package in a file: its own row is seen, and those that its merges say, for the roots that they say. */
export function etatDePaquet(
  db: Database.Database,
  { tete, portee }: Pick<Manifeste, 'tete' | 'portee'>,
): EtatDePaquet {
  if (isPropre(db, tete)) return 'vu';
  const menent = tetesVuesDe(db).filter(
    (vue) => one(db, meneSql, [{ tete: vue.hash, ligne: tete.hash }]) !== undefined,
  );
  if (menent.length === 0) return 'nouveau';
  return couvrent(menent, portee?.map(({ id }) => id) ?? null) ? 'vu' : 'enPartie';
}
