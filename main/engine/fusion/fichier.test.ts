import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, copieDe, deuxCopies, idsDe, type DeuxCopies } from '../../../tests/support/copies.ts';
import { withoutGuards } from '../../../tests/support/forger.ts';
import { digestOf } from '../journal/chain.ts';
import { faceA } from './examiner.ts';
import { sourceDeFichier } from './fichier.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
  changer(b, 'competence', idsDe(b, 'competence')[0] ?? '', { libelle: 'Là-bas' });
});
afterEach(() => fermer());

/** Why what somebody made of Bruno’s copy with an SQLite tool is refused; null when it is not. */
async function refus(change: (db: Database.Database) => void): Promise<unknown> {
  const file = copieDe(b, folder.at('hostile.cpne'));
  const db = new Database(file);
  change(db);
  db.close();
  try {
    const { autre, fermer: laisser } = await sourceDeFichier(a.workspace.db, file);
    try {
      faceA(a.workspace, autre);
      return null;
    } finally {
      laisser();
    }
  } catch (error) {
    return error;
  }
}

/** A table of the same structure to the letter, whose values nothing holds to it. */
function sansTypes(db: Database.Database, table: string, columns: string, update: string): void {
  const sql = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table);
  withoutGuards(db, () => {
    db.exec(`CREATE TABLE autre (${columns})`);
    const names = db.prepare(`SELECT name FROM pragma_table_info('autre')`).pluck().all().join();
    db.exec(`INSERT INTO autre SELECT ${names} FROM ${table}`);
    db.exec(update);
    db.exec(`DROP TABLE ${table}; ALTER TABLE autre RENAME TO ${table}`);
    db.unsafeMode();
    db.pragma('writable_schema = ON');
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, table);
    db.pragma('writable_schema = RESET');
  });
}

const journal = 'seq INTEGER PRIMARY KEY, prev_hash, hash, corps';
const derniere = 'WHERE seq = (SELECT max(seq) FROM autre)';

describe('a file that somebody else made is held to what ours are, before anything is read of it', () => {
  test('the copy itself is one of ours', async () => {
    expect(await refus(() => undefined)).toBeNull();
  });

  test.each([
    [
      'a table is a view that never ends',
      `DROP TABLE journalRecu; CREATE VIEW journalRecu AS WITH RECURSIVE r (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r)
       SELECT '' AS hash, 1 AS seq, '' AS corps, x'' AS sha256, x'' AS prev_hash FROM r WHERE x < 0`,
      'journalRecu',
    ],
    ['a column has another name', 'ALTER TABLE journalRecu RENAME COLUMN sha256 TO autre', 'journalRecu'],
    [
      'something more is done as it is written',
      'CREATE TRIGGER de_plus AFTER INSERT ON espace BEGIN DELETE FROM espace; END',
      'de_plus',
    ],
    ['something less is', 'DROP TRIGGER journal_no_update', 'journal_no_update'],
  ])('%s', async (_what, sql, nom) => {
    const detail = expect.stringContaining(`Détail technique\u00a0: ${nom} `) as string;
    expect(await refus((db) => void db.exec(sql))).toMatchObject({ code: 'FILE_CORRUPT', message: detail });
  });

  test.each([
    ['nothing', 'corps = NULL'],
    ['octets', `corps = x'00'`],
    ['a hash too short', `hash = x'00'`],
    ['a text for a hash', `hash = 'abc'`],
  ])('a row of the journal says %s', async (_what, set) => {
    const change = (db: Database.Database): void =>
      sansTypes(db, 'journal', journal, `UPDATE autre SET ${set} ${derniere}`);
    expect(await refus(change)).toMatchObject({ code: 'FILE_CORRUPT' });
  });

  test.each(['null', '{}', '{"format":2}', '"Monsieur,"'])(
    'its last row is no gesture: %s',
    async (corps) => {
      const sql = 'UPDATE journal SET corps = ? WHERE seq = (SELECT max(seq) FROM journal)';
      const change = (db: Database.Database): void =>
        withoutGuards(db, () => void db.prepare(sql).run(corps));
      expect(await refus(change)).toMatchObject({ code: 'FUSION_ETRANGERE' });
    },
  );

  test('a row that it received is named by no hash', async () => {
    const sql = `INSERT INTO journalRecu (hash, seq, corps, sha256, prev_hash) VALUES (?, 2, '{}', ?, zeroblob(32))`;
    const change = (db: Database.Database): void => void db.prepare(sql).run('z'.repeat(64), digestOf('{}'));
    expect(await refus(change)).toMatchObject({ code: 'FUSION_INCOHERENTE' });
  });
});
