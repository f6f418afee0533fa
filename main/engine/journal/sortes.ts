import type Database from 'better-sqlite3';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';
import { all } from '../workspace/statements.ts';

/** Of which kind each item is: an identifier is that of one item for ever, so that what stands under what never goes round. */
export class Sortes {
  readonly #connues = new Map<string, EntityName>();

  /** Notes an item; false when its identifier is already that of another kind. */
  noter({ entity, id }: ItemRef): boolean {
    const connue = this.#connues.get(id);
    if (connue === undefined) this.#connues.set(id, entity);
    return connue === undefined || connue === entity;
  }

  /** Notes what changes are about, and what they put it under: the first that is already of another kind. */
  noterTout(changes: readonly Change[]): ItemRef | null {
    for (const { entity, id, before, after } of changes) {
      const parents = [before, after].flatMap((row) => (row === null ? [] : (parentOf(entity, row) ?? [])));
      const autre = [{ entity, id }, ...parents].find((item) => !this.noter(item));
      if (autre !== undefined) return autre;
    }
    return null;
  }
}

/** The first of these items whose identifier is that of another among them. */
export function horsSorte(items: readonly ItemRef[]): ItemRef | undefined {
  const sortes = new Sortes();
  return items.find((item) => !sortes.noter(item));
}

const recuesSql = `
  SELECT DISTINCT value ->> '$.id' AS id, value ->> '$.entity' AS entity
  FROM journalRecu, json_each(CASE WHEN json_valid(corps) THEN corps ELSE '{}' END, '$.changes')
  WHERE value ->> '$.id' IN (SELECT value FROM json_each(@ids))`;

/** Of items, those whose identifier a row received of another journal gives to another kind, even if nothing of it was taken in. */
export function recuesDUneAutreSorte(db: Database.Database, items: readonly ItemRef[]): ReadonlySet<ItemRef> {
  const ids = JSON.stringify(items.map(({ id }) => id));
  const recues = Map.groupBy(all(db, recuesSql, [{ ids }]) as readonly ItemRef[], ({ id }) => id);
  return new Set(items.filter(({ entity, id }) => recues.get(id)?.some((recue) => recue.entity !== entity)));
}
