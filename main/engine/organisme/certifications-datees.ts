import type Database from 'better-sqlite3';
import type { Declaration, Enregistrement, LigneDeclaree } from '../../../shared/generated/document.ts';
import type { CertificationDatee } from '../../../shared/organisme/echeances.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { all } from '../workspace/statements.ts';

/** What was declared of a certification, oldest first. */
export function declarationsDe(db: Database.Database, referentiel: string): readonly Declaration[] {
  const rows = readRowsWhere(db, 'declaration', 'referentiel = ?', [referentiel]);
  const declarations = [...rows.values()].map(({ id, le, au, par, moyen, lignes }) => ({
    id,
    referentiel,
    le: le as string,
    au: au as string,
    par: par as string,
    ...(moyen !== null && { moyen: moyen as string }),
    lignes: lignes as unknown as LigneDeclaree[],
  }));
  return declarations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every certification of the file, with the dates that its fiche has. */
export function certificationsDatees(db: Database.Database): readonly CertificationDatee[] {
  const rows = all(
    db,
    'SELECT id, intitule, numero, enregistrement FROM referentiel ORDER BY intitule, id',
    [],
  );
  return (
    rows as { id: string; intitule: string; numero: string | null; enregistrement: string | null }[]
  ).map(({ id, intitule, numero, enregistrement }) => ({
    id,
    intitule,
    numero,
    finEnregistrement:
      enregistrement === null ? null : ((JSON.parse(enregistrement) as Enregistrement).dateFin ?? null),
    declarations: declarationsDe(db, id),
  }));
}
