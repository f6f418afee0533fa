import type Database from 'better-sqlite3';
import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { assembleBloc, assembleReferentiel, type EntityRow } from '../../../shared/document/rows.ts';
import {
  draftEntities,
  entities,
  heldEntities,
  isPartOf,
  standsUnder,
  type EntityName,
} from '../../../shared/domain/entities.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import type { Bloc, Referentiel } from '../../../shared/generated/document.ts';
import { folded } from '../../../shared/search/matching.ts';
import { EngineError } from '../errors.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { all, one } from '../workspace/statements.ts';

/** What rows are read of: a référentiel, or one item of it. */
interface Root {
  readonly entity: EntityName;
  readonly id: string;
}

/** Condition on an entity's rows: the item @id of the kind `root`, and those under it, however deep. */
function under(root: EntityName, entity: EntityName): string {
  if (entity === root) return 'id = @id';
  return entities[entity].parents
    .filter((parent) => standsUnder(parent, root))
    .map((parent) =>
      parent === root
        ? `${root} = @id`
        : `${parent} IN (SELECT id FROM ${parent} WHERE ${under(root, parent)})`,
    )
    .join(' OR ');
}

/** Rows of an entity: those of one référentiel, or of one item of it; or all. */
export function readRows(db: Database.Database, entity: EntityName, root: Root | null): Map<string, Row> {
  return root === null
    ? readRowsWhere(db, entity, null, [])
    : readRowsWhere(db, entity, under(root.entity, entity), [{ id: root.id }]);
}

/** The rows that make a document, or a part of one. */
export function readPart(db: Database.Database, root: Root): State {
  const entitiesOfPart = draftEntities.filter((entity) => isPartOf(entity, root.entity));
  return new Map(entitiesOfPart.map((entity) => [entity, readRows(db, entity, root)]));
}

/** All rows that make one référentiel. */
export function readState(db: Database.Database, referentiel: string): State {
  return readPart(db, { entity: 'referentiel', id: referentiel });
}

/** The same rows, those of its grids and what is written of its list: what is drafted and checked together. */
export function readDraft(db: Database.Database, referentiel: string): State {
  const root: Root = { entity: 'referentiel', id: referentiel };
  const drafted = heldEntities.filter((entity) => standsUnder(entity, root.entity));
  return new Map(drafted.map((entity) => [entity, readRows(db, entity, root)]));
}

/** These, one by one: what a window edits. */
export function readEntityRows(db: Database.Database, referentiel: string): readonly EntityRow[] {
  return [...readDraft(db, referentiel)].flatMap(([entity, rows]) =>
    [...rows.values()].map((row) => ({ entity, row })),
  );
}

/** Refuses an id that is no référentiel's, before anything is read under it. */
export function checkReferentiel(db: Database.Database, id: string): void {
  if (one(db, 'SELECT 1 FROM referentiel WHERE id = ?', [id]) === undefined)
    throw EngineError.of('REFERENTIEL_UNKNOWN', { ref: id });
}

/** The draft as it stands. */
export function readReferentiel(db: Database.Database, id: string): Referentiel {
  return assembleReferentiel(readState(db, id), id);
}

/** A bloc with all it holds. */
export function readBloc(db: Database.Database, id: string): Bloc {
  return assembleBloc(readPart(db, { entity: 'bloc', id }), id);
}

/** The first screen's data: no long text, counts by index. */
export function listReferentiels(db: Database.Database): readonly ReferentielSummary[] {
  const sql = `
    SELECT r.id, r.intitule, r.nature, r.registre, r.numero, r.niveau,
      (SELECT count(*) FROM bloc WHERE referentiel = r.id) AS blocs,
      (SELECT count(*) FROM competence WHERE referentiel = r.id)
        + (SELECT count(*) FROM bloc JOIN competence ON competence.bloc = bloc.id WHERE bloc.referentiel = r.id) AS competences,
      v.numero AS version, v.prochaineRevision
    FROM referentiel AS r
      LEFT JOIN version AS v ON v.referentiel = r.id
        AND v.ordre = (SELECT max(ordre) FROM version WHERE referentiel = r.id)
    ORDER BY r.intitule COLLATE NOCASE, r.id`;
  return all(db, sql, []) as ReferentielSummary[];
}

/** What an exact name designates, or else a part of a title: none, one or several. */
export function designated<T extends { readonly intitule: string }>(
  list: readonly T[],
  ref: string,
  isExact: (item: T) => boolean,
): readonly T[] {
  const exact = list.filter(isExact);
  return exact.length > 0 ? exact : list.filter((item) => folded(item.intitule).includes(folded(ref)));
}

/** The référentiel that an id, a number (RNCP40344) or an unambiguous part of a title designates. */
export function resolveReferentiel(db: Database.Database, ref: string): ReferentielSummary {
  const list = listReferentiels(db);
  const found = designated(list, ref, ({ id, numero }) => id === ref || numero === ref.toUpperCase());
  const [first, second] = found;
  if (first === undefined) throw EngineError.of('REFERENTIEL_UNKNOWN', { ref });
  if (second === undefined) return first;
  const titles = found.slice(0, 5).map((item) => `« ${item.intitule} » (${item.numero ?? item.id})`);
  throw EngineError.of('REFERENTIEL_AMBIGUOUS', { ref, titles: titles.join(', ') });
}
