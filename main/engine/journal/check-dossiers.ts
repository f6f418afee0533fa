import type Database from 'better-sqlite3';
import { isOfDossier } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { fautesDuDossier } from '../../../shared/dossier/fautes.ts';
import type { Dossier, Suite } from '../../../shared/dossier/modele.ts';
import { changeFaults } from '../../../shared/i18n/fr/change-faults.ts';
import { phraseDeFauteDeDossier } from '../../../shared/i18n/fr/dossier-phrases.ts';
import { EngineError } from '../errors.ts';
import { listVersions } from '../version/versions.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { all } from '../workspace/statements.ts';
import { homeOf, type Parents } from './parents.ts';

const rowsOf = <T>(
  db: Database.Database,
  entity: 'dossier' | 'suite',
  column: 'id' | 'dossier',
  ids: string,
) => [
  ...(readRowsWhere(db, entity, `${column} IN (SELECT value FROM json_each(?))`, [
    ids,
  ]).values() as Iterable<unknown> as Iterable<T>),
];

/** A file that is joined stays the one that it was: what is said of it may be corrected. */
const duFichier = ['nom', 'type', 'taille', 'sha256'] as const;

function checkFichier({ entity, before, after }: Change): void {
  if (entity !== 'pieceJointe' || before === null || after === null) return;
  if (duFichier.some((name) => Object.hasOwn(after, name)))
    throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.autreFichier() });
}

/** A number is that of one registration. */
function checkNumeros(db: Database.Database, suites: readonly Suite[]): void {
  const numeros = JSON.stringify(suites.flatMap(({ numero }) => numero ?? []));
  const sql = `SELECT numero FROM suite WHERE numero IN (SELECT value FROM json_each(?)) GROUP BY numero HAVING count(*) > 1`;
  const [double] = all(db, sql, [numeros]) as readonly { readonly numero: string }[];
  if (double !== undefined) throw EngineError.of('NUMERO_DEJA_ENREGISTRE', double);
}

/** What holds for a dossier and what follows it, whoever writes them. What was taken away is looked at no more: foreign keys keep the rest. */
export function checkDossiers(db: Database.Database, parents: Parents, changes: readonly Change[]): void {
  const touched = changes.filter(({ entity }) => isOfDossier(entity));
  if (touched.length === 0) return;
  touched.forEach(checkFichier);
  // What moves from one dossier to another is looked at in both.
  const ids = JSON.stringify(
    touched.flatMap((change) => [homeOf(parents, change, 'dossier'), change.before?.['dossier'] ?? null]),
  );
  const suites = rowsOf<Suite>(db, 'suite', 'dossier', ids);
  for (const dossier of rowsOf<Dossier>(db, 'dossier', 'id', ids)) {
    const siennes = suites.filter((suite) => suite.dossier === dossier.id);
    const [faute] = fautesDuDossier({ dossier, suites: siennes }, listVersions(db, dossier.referentiel));
    if (faute !== undefined)
      throw EngineError.of('DOSSIER_IMPOSSIBLE', { phrase: phraseDeFauteDeDossier(faute) });
  }
  checkNumeros(db, suites);
}
