import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../../main/engine/workspace/tables.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { pagesOf, rawDatabase } from './database.ts';
import { makeFullWorkspace } from './full-workspace.ts';
import { offsetIn, payloadLength, type Pages } from './sqlite-pages.ts';

const folder = temporaryFolder();
const file = folder.at('pages.cpne');
let pages: Pages;

beforeAll(async () => {
  await makeFullWorkspace(file, 20261123);
  pages = pagesOf(file);
});
afterAll(() => folder.remove());

/** Tables whose first column is an INTEGER PRIMARY KEY. */
const byRowid: readonly string[] = ['journal', 'historyKey'];

const texts = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

test.each([...tables.keys()])('the bytes found for %s are its rows, as SQLite reads them', (table) => {
  const columns = rawDatabase(file, (db) =>
    (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name),
  );
  const sql = `SELECT ${columns.join(', ')} FROM ${table}`;
  const expected = rawDatabase(file, (db) => db.prepare(sql).raw().all() as unknown[][]);
  // An INTEGER PRIMARY KEY is the rowid itself, its column stored as NULL.
  const found = pages.rows
    .filter((row) => row.table === table)
    .map(({ rowid, values }) => (byRowid.includes(table) ? [rowid, ...values.slice(1)] : values));
  expect(expected.length).toBeGreaterThan(0);
  expect(texts(found)).toEqual(texts(expected));
});

test('the sample has what makes the format hard: overflow pages and several pages of links', () => {
  expect(pages.rows.some(({ segments }) => segments.length > 3)).toBe(true);
  const links = pages.rows.filter(({ table }) => table === 'competenceActivite');
  const onPages = new Set(links.map((row) => Math.floor(offsetIn(row, 0) / pages.size)));
  expect(onPages.size).toBeGreaterThan(1);
  expect(pages.rows.every((row) => payloadLength(row) >= row.headerLength)).toBe(true);
});
