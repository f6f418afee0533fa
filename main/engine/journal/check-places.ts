import type Database from 'better-sqlite3';
import { entities, entityNames, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { changeFaults } from '../../../shared/i18n/fr/change-faults.ts';
import { EngineError } from '../errors.ts';
import { one } from '../workspace/statements.ts';

/** The référentiel that holds an item, found by climbing; null when the climb leads nowhere (foreign keys then refuse). */
export function homeOf(db: Database.Database, entity: EntityName, id: string): string | null {
  if (entity === 'referentiel') return id;
  const { parents } = entities[entity];
  if (parents.length === 0) return null;
  const row = one(db, `SELECT ${parents.join(', ')} FROM ${entity} WHERE id = ?`, [id]) as
    Readonly<Record<string, string | null>> | undefined;
  for (const parent of parents) {
    const above = row?.[parent] ?? null;
    if (above !== null) return homeOf(db, parent, above);
  }
  return null;
}

/** More changes than that are an import: finding where each belongs would cost more than it spares. */
const MOST_TRACED = 100;

/**
 * The référentiels that these changes touched, once they are done. Null when it may be any: what is no longer there, a version or the
 * espace belong to none that could be told from the others.
 */
export function referentielsOf(db: Database.Database, changes: readonly Change[]): readonly string[] | null {
  if (changes.length > MOST_TRACED) return null;
  const homes = new Set(changes.map(({ entity, id }) => homeOf(db, entity, id)));
  return homes.has(null) ? null : [...homes].filter((home) => home !== null);
}

function parentIn(entity: EntityName, members: JsonObject): readonly [EntityName, string] | null {
  for (const parent of entities[entity].parents) {
    const id = members[parent];
    if (typeof id === 'string') return [parent, id];
  }
  return null;
}

const countSql = `SELECT ${entityNames.map((name) => `(SELECT count(*) FROM ${name} WHERE id = @id)`).join(' + ')} AS count`;

function count(db: Database.Database, id: string): number {
  return (one(db, countSql, [{ id }]) as { count: number }).count;
}

/** Does any item of the file have this identifier? */
export function isTaken(db: Database.Database, id: string): boolean {
  return count(db, id) > 0;
}

/** Once the item is there, it alone has its identifier. */
function checkIdentifier(db: Database.Database, { entity, id, before, after }: Change): void {
  if (before === null && after !== null && count(db, id) > 1)
    throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.idTaken(entity, id) });
}

/** An item stays in its référentiel: what goes to another is copied there, under new identifiers. */
function checkMove(db: Database.Database, { entity, id, before, after }: Change): void {
  const from = before === null ? null : parentIn(entity, before);
  if (from === null || after === null || parentIn(entity, after) === null) return;
  const [home, old] = [homeOf(db, entity, id), homeOf(db, from[0], from[1])];
  if (home !== null && old !== null && home !== old)
    throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.otherReferentiel(entity) });
}

/** What was adopted stays: the file would not let its versions go, and says so in no words of ours. */
function checkNotAdopted(db: Database.Database, { entity, id, before, after }: Change): void {
  if (entity !== 'referentiel' || after !== null) return;
  if (one(db, 'SELECT 1 FROM version WHERE referentiel = ?', [id]) === undefined) return;
  const intitule = before?.['intitule'];
  throw EngineError.of('REFERENTIEL_ADOPTED', { intitule: typeof intitule === 'string' ? intitule : id });
}

function checkLinks(db: Database.Database, { entity, id, after }: Change): void {
  for (const [name, { link }] of Object.entries(entities[entity].fields)) {
    const targets = after?.[name];
    if (link === undefined || !Array.isArray(targets) || targets.length === 0) continue;
    const home = homeOf(db, entity, id);
    const strange = (targets as readonly string[]).some((target) => {
      const there = homeOf(db, link.target, target);
      return there !== null && home !== null && there !== home;
    });
    if (strange) throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.linkElsewhere(entity) });
  }
}

/**
 * What foreign keys cannot say, once all changes of a gesture are applied: an identifier belongs to one item, an item stays in its
 * référentiel, links stay inside it, what was adopted stays. Without this a draft could hold what its export refuses.
 */
export function checkPlaces(db: Database.Database, changes: readonly Change[]): void {
  for (const change of changes) {
    checkIdentifier(db, change);
    checkMove(db, change);
    checkNotAdopted(db, change);
    checkLinks(db, change);
  }
}
