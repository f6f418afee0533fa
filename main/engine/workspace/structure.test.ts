import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../opening.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { structureFaults } from './structure.ts';

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/formats', import.meta.url));
const golden = readdirSync(fixtures).filter((name) => name.endsWith('.cpne'));

test.each(golden)('of a file of each format, the structure is known as it is: %s', (name) => {
  const db = new Database(readFileSync(join(fixtures, name)));
  expect(structureFaults(db)).toEqual([]);
  db.exec('CREATE TABLE de_plus (x)');
  expect(structureFaults(db)).toEqual([{ name: 'de_plus', table: 'de_plus', what: 'added' }]);
  db.close();
});

describe('a file of which a table of ours never ends is neither opened nor verified, whatever its format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire structure '));
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'profil');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(golden.flatMap((name) => [[name, 'journal'] as const, [name, 'espace'] as const]))(
    '%s, %s',
    async (name, table) => {
      const file = join(folder, name);
      copyFileSync(join(fixtures, name), file);
      const db = new Database(file);
      db.pragma('foreign_keys = OFF');
      db.exec(`DROP TABLE ${table};
        CREATE VIEW ${table} AS WITH RECURSIVE r (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x AS id, x AS seq FROM r WHERE x < 0`);
      db.close();
      const refus = { code: 'FILE_CORRUPT', message: expect.stringContaining(`${table} a été`) as string };
      expect(() => openWorkspace(file)).toThrow(expect.objectContaining(refus));
      await expect(verifyFile(file, quietTask)).rejects.toMatchObject(refus);
    },
  );
});
