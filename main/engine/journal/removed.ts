import type Database from 'better-sqlite3';
import { isEntityName, type EntityName } from '../../../shared/domain/entities.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';
import { tuples } from '../workspace/statements.ts';
import { lastSeq } from './entries.ts';

/** What the journal says of an item that a gesture removed. */
interface RemovedItem {
  readonly entity: EntityName;
  readonly parent: ItemRef | null;
  /** Of what stands under nothing, a référentiel or a training body: what it was called. */
  readonly members: JsonObject;
}

interface Removals {
  /** Last row that was read. */
  seq: number;
  readonly items: Map<string, RemovedItem>;
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

type Stored = readonly [entity: string, id: string, before: string];

/** As a gesture last removed it; undefined when none did. Rows are read once, the new ones when something is not found in the file. */
export function removedItem(db: Database.Database, id: string): RemovedItem | undefined {
  const removals = known.get(db) ?? { seq: 0, items: new Map<string, RemovedItem>() };
  known.set(db, removals);
  const last = lastSeq(db);
  if (removals.seq < last) {
    for (const [entity, item, before] of tuples(db, removalsSql, [removals.seq]) as Stored[]) {
      if (!isEntityName(entity)) continue;
      const members = JSON.parse(before) as JsonObject;
      const parent = parentOf(entity, members);
      removals.items.set(item, { entity, parent, members: parent === null ? members : {} });
    }
    removals.seq = last;
  }
  return removals.items.get(id);
}
