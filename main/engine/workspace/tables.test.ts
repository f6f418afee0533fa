import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { entities, entityNames } from '../../../shared/domain/entities.ts';
import { migrate } from './migrate.ts';
import { mapping } from './rows.ts';
import { tables } from './tables.ts';

const db = new Database(':memory:');
migrate(db);
afterAll(() => db.close());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
}

const columnsOf = (table: string): readonly Column[] => db.pragma(`table_info(${table})`) as Column[];

describe('the tables of the file and the table of entities say the same', () => {
  test.each(entityNames)('%s', (entity) => {
    const columns = columnsOf(entity).filter(({ name }) => name !== 'id');
    expect(columns.map(({ name }) => name)).toEqual(mapping(entity).columns.map(({ name }) => name));
    for (const [name, field] of Object.entries(entities[entity].fields)) {
      if (field.link !== undefined) continue;
      const column = columns.find((candidate) => candidate.name === name);
      expect(column?.notnull, name).toBe(field.nullable ? 0 : 1);
      expect(column?.type, name).toBe(
        field.codec === 'integer' || field.codec === 'boolean' ? 'INTEGER' : 'TEXT',
      );
    }
  });
});

test.each(
  entityNames.flatMap((entity) =>
    mapping(entity).links.map(({ table, target }) => ({ entity, table, target })),
  ),
)('links: $table', ({ entity, table, target }) => {
  expect(columnsOf(table).map(({ name }) => name)).toEqual([entity, target, 'rang']);
});

test('every table is declared to verification, strict, and no foreign key cascades', () => {
  const list = (db.pragma('table_list') as { schema: string; name: string; strict: 0 | 1 }[]).filter(
    ({ schema, name }) => schema === 'main' && !name.startsWith('sqlite_'),
  );
  expect(list.map(({ name }) => name).sort()).toEqual([...tables.keys()].sort());
  for (const { name, strict } of list) {
    expect(strict, name).toBe(1);
    for (const key of db.pragma(`foreign_key_list(${name})`) as { on_delete: string }[])
      expect(key.on_delete).toBe('NO ACTION');
  }
});
