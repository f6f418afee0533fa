import type Database from 'better-sqlite3';
import type { VersionReposant } from '../../../shared/contract/answers/decision.ts';
import { causesLues } from '../version/versions.ts';
import { all } from '../workspace/statements.ts';

/** Versions that rest on a decision taken at a meeting, in the order of their adoption. */
export function versionsReposant(db: Database.Database): readonly VersionReposant[] {
  const sql = `
    SELECT v.id, v.decision ->> '$.tenue.id' AS decision, v.numero, v.sha256, v.empreinte, v.causes, v.prochaineRevision,
      v.decision ->> '$.tenue.passerOutre' AS malgre,
      CASE WHEN v.grille IS NOT NULL THEN 'grille' WHEN v.liste IS NOT NULL THEN 'liste' ELSE 'referentiel' END AS sujet,
      coalesce(v.intitule, r.intitule, '') AS intitule
    FROM version AS v
      LEFT JOIN liste AS l ON l.id = v.liste
      LEFT JOIN referentiel AS r ON r.id = coalesce(v.referentiel, l.referentiel)
    WHERE v.decision ->> '$.tenue.id' IS NOT NULL ORDER BY v.id`;
  const rows = all(db, sql, []) as (Omit<VersionReposant, 'causes'> & { readonly causes: string | null })[];
  return rows.map((row) => ({ ...row, causes: causesLues(row.causes) }));
}
