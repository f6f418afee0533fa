import type Database from 'better-sqlite3';
import type { Row } from '../../../shared/domain/row.ts';
import type { Declaration, LigneDeclaree } from '../../../shared/generated/document.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';

const declarationOf = ({ id, referentiel, le, au, par, moyen, lignes }: Row): Declaration => ({
  id,
  referentiel: referentiel as string,
  le: le as string,
  au: au as string,
  par: par as string,
  ...(moyen !== null && { moyen: moyen as string }),
  lignes: lignes as unknown as LigneDeclaree[],
});

/** What was declared of a certification, oldest first: identifiers are in the order of time. */
export function declarationsDe(db: Database.Database, referentiel: string): readonly Declaration[] {
  const rows = readRowsWhere(db, 'declaration', 'referentiel = ? ORDER BY id', [referentiel]);
  return [...rows.values()].map(declarationOf);
}

/** The last declaration of each certification: those before it, which may be long and many, are not read. */
export function dernieresDeclarations(db: Database.Database): ReadonlyMap<string, Declaration> {
  const lasts = 'id IN (SELECT max(id) FROM declaration GROUP BY referentiel)';
  const rows = readRowsWhere(db, 'declaration', lasts, []);
  return new Map([...rows.values()].map(declarationOf).map((one) => [one.referentiel, one]));
}
