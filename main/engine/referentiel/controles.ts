import type Database from 'better-sqlite3';
import type { Objectif, Rapport } from '../../../shared/controles/constat.ts';
import { controler } from '../../../shared/controles/controler.ts';
import type { CompetenceAilleurs } from '../../../shared/controles/structure.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { State } from '../../../shared/domain/row.ts';
import { all } from '../workspace/statements.ts';
import { readState } from './queries.ts';

/**
 * Compétences of the other référentiels of the workspace, but those that it replaces or that replace it: their wording may well be
 * the same.
 */
function ailleurs(db: Database.Database, id: string): readonly CompetenceAilleurs[] {
  const sql = `
    WITH parente AS (
      SELECT value AS numero FROM referentiel, json_each(anciennes) WHERE referentiel.id = @id
      UNION SELECT value FROM referentiel, json_each(nouvelles) WHERE referentiel.id = @id)
    SELECT competence.libelle, r.intitule
    FROM competence LEFT JOIN bloc ON competence.bloc = bloc.id
      JOIN referentiel AS r ON r.id = coalesce(bloc.referentiel, competence.referentiel)
    WHERE r.id <> @id AND (r.numero IS NULL OR r.numero NOT IN (SELECT numero FROM parente))
    ORDER BY r.id, competence.id`;
  return all(db, sql, [{ id }]) as CompetenceAilleurs[];
}

/** What the rules say of the rows that make a référentiel, the others of the workspace left out. */
export function controlesSeuls(state: State, id: string, objectif: Objectif): Rapport {
  return controler(state, id, objectif, { jour: localDate(new Date()), ailleurs: [] });
}

/** What the rules say of a draft as it stands, compared with all that the workspace holds. */
export function controlesDe(db: Database.Database, id: string, objectif: Objectif): Rapport {
  return controler(readState(db, id), id, objectif, {
    jour: localDate(new Date()),
    ailleurs: ailleurs(db, id),
  });
}
