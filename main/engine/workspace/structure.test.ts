import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { structureFaults } from './structure.ts';

const folder = fileURLToPath(new URL('../../../tests/fixtures/formats', import.meta.url));

test.each(readdirSync(folder).filter((name) => name.endsWith('.cpne')))(
  'of a file of each format, the structure is known as it is: %s',
  (name) => {
    const db = new Database(readFileSync(join(folder, name)));
    expect(structureFaults(db)).toEqual([]);
    db.exec('CREATE TABLE de_plus (x)');
    expect(structureFaults(db)).toEqual([{ name: 'de_plus', table: 'de_plus', what: 'added' }]);
    db.close();
  },
);
