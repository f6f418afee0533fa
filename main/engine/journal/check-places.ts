import type Database from 'better-sqlite3';
import {
  entities,
  entityNames,
  isBesideDraft,
  isOfRegister,
  isOfSeances,
} from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf } from '../../../shared/domain/row.ts';
import { changeFaults } from '../../../shared/i18n/fr/change-faults.ts';
import { EngineError } from '../errors.ts';
import { one } from '../workspace/statements.ts';
import { homeOf, type Parents } from './parents.ts';
import { wasOfAnotherKind } from './removed.ts';
import { horsSorte } from './sortes.ts';

/** More changes than that are an import: finding where each belongs would cost more than it spares. */
const MOST_TRACED = 100;

/**
 * The référentiels whose drafts these changes touched, once they are done. Null when it may be any: the espace belongs to none that could be
 * told from the others.
 */
export function referentielsOf(parents: Parents, changes: readonly Change[]): readonly string[] | null {
  const drafted = changes.filter(
    ({ entity }) => !isOfRegister(entity) && !isOfSeances(entity) && !isBesideDraft(entity),
  );
  if (drafted.length > MOST_TRACED) return null;
  const homes = new Set(drafted.map((change) => homeOf(parents, change)));
  return homes.has(null) ? null : [...homes].filter((home) => home !== null);
}

const countSql = `SELECT ${entityNames.map((name) => `(SELECT count(*) FROM ${name} WHERE id = @id)`).join(' + ')} AS count`;

function count(db: Database.Database, id: string): number {
  return (one(db, countSql, [{ id }]) as { count: number }).count;
}

/** Does any item of the file have this identifier? */
export function isTaken(db: Database.Database, id: string): boolean {
  return count(db, id) > 0;
}

const twiceSql = `SELECT id FROM (${entityNames
  .map((name) => `SELECT id FROM ${name} WHERE id IN (SELECT value FROM json_each(@ids))`)
  .join(' UNION ALL ')}) GROUP BY id HAVING count(*) > 1 LIMIT 1`;

/**
 * Once the items are there, each alone has its identifier, and none of another kind ever had it: the journal goes to those who have other copies, where
 * an identifier is that of one item for ever (docs/journal.md).
 */
function checkIdentifiers(db: Database.Database, changes: readonly Change[]): void {
  const made = changes.filter(({ before, after }) => before === null && after !== null);
  if (made.length === 0) return;
  const ids = JSON.stringify(made.map(({ id }) => id));
  const twice = one(db, twiceSql, [{ ids }]) as { id: string } | undefined;
  const taken =
    made.find((item) => item.id === twice?.id || wasOfAnotherKind(db, item)) ?? horsSorte(changes);
  if (taken !== undefined)
    throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.idTaken(taken.entity, taken.id) });
}

/** An item stays in its référentiel, in its grid, in its training body: what goes to another is copied there, under new identifiers. */
function checkMove(parents: Parents, { entity, id, before, after }: Change): void {
  const from = before === null ? null : parentOf(entity, before);
  if (from === null || after === null || parentOf(entity, after) === null) return;
  for (const top of ['referentiel', 'grille', 'organisme', 'seance', 'dossier'] as const) {
    const [home, old] = [homeOf(parents, { entity, id }, top), homeOf(parents, from, top)];
    if (home !== null && old !== null && home !== old)
      throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.otherHome[top](entity) });
  }
}

/** What was adopted or put in review stays: the file would not let its versions go, and says so in no words of ours. */
function checkNotAdopted(db: Database.Database, { entity, id, before, after }: Change): void {
  if ((entity !== 'referentiel' && entity !== 'grille') || after !== null) return;
  const named = before?.['intitule'];
  const intitule = typeof named === 'string' ? named : id;
  if (one(db, `SELECT 1 FROM version WHERE ${entity} = ?`, [id]) !== undefined)
    throw EngineError.of(entity === 'grille' ? 'GRILLE_ADOPTED' : 'REFERENTIEL_ADOPTED', { intitule });
  if (one(db, `SELECT 1 FROM relecture WHERE ${entity} = ?`, [id]) !== undefined)
    throw EngineError.of(entity === 'grille' ? 'GRILLE_RELUE' : 'REFERENTIEL_RELU', { intitule });
}

/** What was decided or declared for a certification names it: it stays while that does. */
function checkNotHabilitated(db: Database.Database, { entity, id, before, after }: Change): void {
  if (entity !== 'referentiel' || after !== null) return;
  const named = ['habilitation', 'declaration', 'liste'].some(
    (table) => one(db, `SELECT 1 FROM ${table} WHERE referentiel = ?`, [id]) !== undefined,
  );
  const intitule = before?.['intitule'];
  if (named)
    throw EngineError.of('REFERENTIEL_HABILITE', { intitule: typeof intitule === 'string' ? intitule : id });
}

function checkLinks(parents: Parents, { entity, id, after }: Change): void {
  for (const [name, { link }] of Object.entries(entities[entity].fields)) {
    const targets = after?.[name];
    if (link === undefined || !Array.isArray(targets) || targets.length === 0) continue;
    const home = homeOf(parents, { entity, id });
    const strange = (targets as readonly string[]).some((target) => {
      const there = homeOf(parents, { entity: link.target, id: target });
      return there !== null && home !== null && there !== home;
    });
    if (strange) throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.linkElsewhere(entity) });
  }
}

/**
 * What foreign keys cannot say, once all changes of a gesture are applied: an identifier belongs to one item, an item stays in its
 * référentiel, links stay inside it, what was adopted stays. Without this a draft could hold what its export refuses.
 */
export function checkPlaces(db: Database.Database, parents: Parents, changes: readonly Change[]): void {
  checkIdentifiers(db, changes);
  for (const change of changes) {
    checkMove(parents, change);
    checkNotAdopted(db, change);
    checkNotHabilitated(db, change);
    checkLinks(parents, change);
  }
}
