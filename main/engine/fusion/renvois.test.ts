import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { entities, entityNames, isEntityName } from '../../../shared/domain/entities.ts';
import { renvois } from '../../../shared/fusion/renvois.ts';
import { migrate } from '../workspace/migrate.ts';

const db = new Database(':memory:');
migrate(db);
afterAll(() => db.close());

interface ForeignKey {
  readonly table: string;
  readonly from: string;
}

test.each(entityNames)('what %s cannot be without is what its foreign keys say', (entity) => {
  const keys = db.pragma(`foreign_key_list(${entity})`) as readonly ForeignKey[];
  const named = keys
    .filter(
      ({ table, from }) => isEntityName(table) && !entities[entity].parents.some((name) => name === from),
    )
    .map(({ table, from }) => [from, table]);
  expect(Object.fromEntries(named)).toEqual(renvois[entity] ?? {});
});
