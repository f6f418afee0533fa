import type Database from 'better-sqlite3';
import { isEntityName, type EntityName } from '../../../shared/domain/entities.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';
import { namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { loadMembers } from '../workspace/rows.ts';
import { tuples } from '../workspace/statements.ts';
import { lastSeq } from './entries.ts';

/** What the journal says of an item that a gesture removed. */
interface RemovedItem {
  readonly parent: ItemRef | null;
  /** Of what stands under nothing, a référentiel or a training body, all of it; of the rest, what it was called. */
  readonly members: JsonObject;
}

interface Removals {
  /** Last row that was read. */
  seq: number;
  /** By identifier, then by kind: in a file where another program gave one to two kinds, each says what it was. */
  readonly items: Map<string, Map<EntityName, RemovedItem>>;
}

const known = new WeakMap<Database.Database, Removals>();

/**
 * A row is canonical JSON: no other text of it can hold this, quotes being escaped inside strings. Rows without removals, which are nearly
 * all, are not parsed.
 */
const removal = '{"after":null,';
const removalsSql = `
  SELECT value ->> '$.entity', value ->> '$.id', value -> '$.before'
  FROM journal, json_each(CASE WHEN corps GLOB '*${removal}*' AND json_valid(corps) THEN corps ELSE '{}' END, '$.changes')
  WHERE seq > ? AND json_type(value, '$.after') = 'null' ORDER BY seq`;

const namesIn = (entity: EntityName, members: JsonObject): JsonObject =>
  Object.fromEntries(namingFields(entity).map((name) => [name, members[name] ?? null]));

type Stored = readonly [entity: string, id: string, before: string];

/** Rows are read once, the new ones when something is asked of what is gone. */
function removalsIn(db: Database.Database): Removals['items'] {
  const removals: Removals = known.get(db) ?? { seq: 0, items: new Map() };
  known.set(db, removals);
  const last = lastSeq(db);
  if (removals.seq < last) {
    for (const [entity, item, before] of tuples(db, removalsSql, [removals.seq]) as Stored[]) {
      if (!isEntityName(entity)) continue;
      const members = JSON.parse(before) as JsonObject;
      const parent = parentOf(entity, members);
      const kinds = removals.items.get(item) ?? new Map<EntityName, RemovedItem>();
      removals.items.set(
        item,
        kinds.set(entity, { parent, members: parent === null ? members : namesIn(entity, members) }),
      );
    }
    removals.seq = last;
  }
  return removals.items;
}

/** As a gesture last removed it; undefined when none did. */
export const removedItem = (db: Database.Database, { entity, id }: ItemRef): RemovedItem | undefined =>
  removalsIn(db).get(id)?.get(entity);

/** Members of an item as it now is, or was when a gesture last took it away; undefined when it was never here. */
export const lastKnown = (
  db: Database.Database,
  item: ItemRef,
  names: readonly string[],
): JsonObject | undefined => loadMembers(db, item.entity, item.id, names) ?? removedItem(db, item)?.members;

/** Had an item of another kind that identifier, and none of this kind? */
export function wasOfAnotherKind(db: Database.Database, { entity, id }: ItemRef): boolean {
  const kinds = removalsIn(db).get(id);
  return kinds !== undefined && !kinds.has(entity);
}
