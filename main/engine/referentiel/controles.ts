import type Database from 'better-sqlite3';
import type { Controles } from '../../../shared/contract/answers/referentiel.ts';
import type { Constat, Objectif } from '../../../shared/controles/constat.ts';
import { controler } from '../../../shared/controles/controler.ts';
import { preparationDe } from '../../../shared/controles/preparation.ts';
import { ailleursDe, type CompetenceAilleurs } from '../../../shared/controles/mots.ts';
import { isPartOf } from '../../../shared/domain/entities.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef, type Row, type State } from '../../../shared/domain/row.ts';
import { all } from '../workspace/statements.ts';
import { readDraft } from './queries.ts';

/**
 * Compétences of the other référentiels of the workspace, but those that it replaces or that replace it: their wording may well be
 * the same. Nor those of the blocs taken from elsewhere, which repeat nothing but their source.
 */
export function competencesAilleurs(db: Database.Database, id: string): readonly CompetenceAilleurs[] {
  const sql = `
    WITH parente AS (
      SELECT value AS numero FROM referentiel, json_each(anciennes) WHERE referentiel.id = @id
      UNION SELECT value FROM referentiel, json_each(nouvelles) WHERE referentiel.id = @id)
    SELECT competence.libelle, r.intitule
    FROM competence LEFT JOIN bloc ON competence.bloc = bloc.id
      JOIN referentiel AS r ON r.id = coalesce(bloc.referentiel, competence.referentiel)
    WHERE r.id <> @id AND bloc.partage IS NULL AND (r.numero IS NULL OR r.numero NOT IN (SELECT numero FROM parente))
    ORDER BY r.id, competence.id`;
  return ailleursDe(all(db, sql, [{ id }]) as { readonly libelle: string; readonly intitule: string }[]);
}

interface LastRead {
  readonly id: string;
  readonly state: State;
}

/** The rows of the référentiel that was read last, which is the one people are at work on. */
const lastRead = new WeakMap<Database.Database, LastRead>();

function unchanged(before: State, now: State): State {
  return new Map(
    [...now].map(([entity, rows]) => {
      const known = before.get(entity);
      const same = [...rows].map(([id, row]): [string, Row] => {
        const old = known?.get(id);
        return [id, old !== undefined && sameJson(old, row) ? old : row];
      });
      return [entity, new Map(same)];
    }),
  );
}

/** The rows of a draft and of its grids, those that have not changed being the same as before: the rules look only at the others. */
export function readRowsToCheck(db: Database.Database, id: string): State {
  const before = lastRead.get(db);
  const now = readDraft(db, id);
  const state = before?.id === id ? unchanged(before.state, now) : now;
  lastRead.set(db, { id, state });
  return state;
}

/** Is an item the one at which a document begins, or in that document? */
function isIn(state: State, item: ItemRef, sujet: ItemRef): boolean {
  if (!isPartOf(item.entity, sujet.entity)) return false;
  let here: ItemRef | null = item;
  while (here !== null && here.id !== sujet.id)
    here = parentOf(here.entity, state.get(here.entity)?.get(here.id) ?? {});
  return here !== null;
}

/**
 * What the rules say of what is about to be adopted, the other référentiels of the workspace left out: a grid is adopted apart from its
 * référentiel, and neither stops the other.
 */
export function constatsAvantAdoption(state: State, referentiel: string, sujet: ItemRef): readonly Constat[] {
  const contexte = { jour: localDate(new Date()), ailleurs: [] };
  const { constats } = controler(state, referentiel, 'adoption', contexte);
  return constats.filter(({ item }) => isIn(state, item, sujet));
}

/** What the rules say of a draft as it stands, compared with all that the workspace holds. */
export function controlesDe(db: Database.Database, id: string, objectif: Objectif): Controles {
  const state = readRowsToCheck(db, id);
  const jour = localDate(new Date());
  const rapport = controler(state, id, objectif, { jour, ailleurs: competencesAilleurs(db, id) });
  const isDeposit = objectif === 'rncp' || objectif === 'rs';
  return { ...rapport, preparation: isDeposit ? preparationDe(state, id, objectif, rapport) : [] };
}
