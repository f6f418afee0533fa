import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../../main/engine/workspace/tables.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { pagesOf, rawDatabase } from './database.ts';
import { makeFullWorkspace } from './full-workspace.ts';
import { offsetIn, payloadLength, type Pages } from './sqlite-pages.ts';

const folder = temporaryFolder();
const file = folder.at('pages.cpne');
let pages: Pages;

beforeAll(() => {
  makeFullWorkspace(file, 20261123);
  pages = pagesOf(file);
});
afterAll(() => folder.remove());

test.each([...tables.keys()])('the bytes found for %s are its rows, as SQLite reads them', (table) => {
  const expected = rawDatabase(file, (db) => db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]);
  const found = pages.rows.filter((row) => row.table === table);
  expect(found.length).toBe(expected.length);
  if (table === 'journal') {
    // seq is the rowid, stored as NULL; the generated columns are not stored.
    expect(found.map(({ rowid, values }) => [rowid, ...values.slice(1)])).toEqual(expected.map((row) => row.slice(0, 4)));
    return;
  }
  const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(found.map(({ values }) => values))).toEqual(sorted(expected));
});

test('the sample has what makes the format hard: overflow pages and several pages of links', () => {
  expect(pages.rows.some(({ segments }) => segments.length > 3)).toBe(true);
  const links = pages.rows.filter(({ table }) => table === 'competenceActivite');
  const onPages = new Set(links.map((row) => Math.floor(offsetIn(row, 0) / pages.size)));
  expect(onPages.size).toBeGreaterThan(1);
  expect(pages.rows.every((row) => payloadLength(row) >= row.headerLength)).toBe(true);
});
