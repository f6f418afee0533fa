import type Database from 'better-sqlite3';
import type { Enregistrement } from '../../../shared/generated/document.ts';
import type { CertificationDatee } from '../../../shared/organisme/echeances.ts';
import { all } from '../workspace/statements.ts';
import { dernieresDeclarations } from './declarations.ts';

interface Stored {
  readonly id: string;
  readonly intitule: string;
  readonly numero: string | null;
  readonly enregistrement: string | null;
  /** Of the last registration that was noted of its dossiers. */
  readonly dateFin: string | null;
}

/** Every certification of the file, with the end that its last registration has, or else its fiche. */
export function certificationsDatees(db: Database.Database): readonly CertificationDatee[] {
  const declarations = dernieresDeclarations(db);
  const sql = `
    SELECT id, intitule, numero, enregistrement,
      (SELECT max(dateFin) FROM suite JOIN dossier ON dossier.id = suite.dossier WHERE dossier.referentiel = referentiel.id) AS dateFin
    FROM referentiel ORDER BY intitule, id`;
  return (all(db, sql, []) as Stored[]).map(({ id, intitule, numero, enregistrement, dateFin }) => ({
    id,
    intitule,
    numero,
    finEnregistrement:
      dateFin ??
      (enregistrement === null ? null : ((JSON.parse(enregistrement) as Enregistrement).dateFin ?? null)),
    declaration: declarations.get(id) ?? null,
  }));
}
