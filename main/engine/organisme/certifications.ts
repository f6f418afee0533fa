import type Database from 'better-sqlite3';
import type { CertificationDeListe } from '../../../shared/generated/document.ts';
import { isNumeroFiche } from '../../../shared/identifiants/numero-fiche.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import { all } from '../workspace/statements.ts';

type Bloc = CertificationDeListe['blocs'][number];

function blocsDe(db: Database.Database, referentiel: string): Bloc[] {
  const sql = 'SELECT id, code, intitule FROM bloc WHERE referentiel = ? ORDER BY rang, id';
  const blocs = all(db, sql, [referentiel]) as { id: string; code: string | null; intitule: string }[];
  return blocs.map(({ id, code, intitule }) => ({ id, ...(code !== null && { code }), intitule }));
}

/** Certifications, as they are called now: those of these identifiers that the file still has. */
export function certificationsDe(
  db: Database.Database,
  ids: ReadonlySet<string>,
): readonly CertificationDeListe[] {
  return listReferentiels(db)
    .filter(({ id }) => ids.has(id))
    .map(({ id, intitule, numero }) => ({
      id,
      intitule,
      ...(numero !== null && isNumeroFiche(numero) && { numero }),
      blocs: blocsDe(db, id),
    }));
}
