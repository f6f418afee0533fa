import { copyFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import { migrate } from '../../main/engine/workspace/migrate.ts';
import { tables } from '../../main/engine/workspace/tables.ts';
import { temporaryFolder } from '../support/workspace.ts';
import SQLite from 'better-sqlite3';
import { rawDatabase } from './database.ts';
import { makeFullWorkspace } from './full-workspace.ts';

interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB';
  readonly pk: number;
}
type Stored = string | number | Buffer | null;
type StoredRow = Readonly<Record<string, Stored>>;

const folder = temporaryFolder();
const sound = folder.at('sain.cpne');
const work = folder.at('altere.cpne');

beforeAll(() => makeFullWorkspace(sound, 31));
afterAll(() => folder.remove());

/** The structure of a fresh file: what there is to tamper with. */
const fresh = new SQLite(':memory:');
migrate(fresh);
const columnsOf = (table: string): readonly Column[] => fresh.pragma(`table_info(${table})`) as Column[];
const named = (type: string): readonly string[] =>
  fresh
    .prepare("SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL AND type <> 'table'")
    .pluck()
    .all(type) as string[];
const tableNames = [...tables.keys()];
const everyColumn = tableNames.flatMap((table) =>
  columnsOf(table).map((column) => [table, column.name, column] as const),
);

/** Changes a copy of the file as a careful forger would: triggers put aside, then made again to the letter. */
function tampered(change: (db: Database.Database) => void): Promise<readonly Finding[]> {
  copyFileSync(sound, work);
  rawDatabase(work, (db) => {
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    change(db);
    for (const { sql } of triggers) db.exec(sql);
  });
  return verifyFile(work, quietTask).then(({ findings }) => findings);
}

/** A row in the middle of its table: neither the first nor the last. */
function someRow(db: Database.Database, table: string): StoredRow {
  const row = db.prepare(`SELECT * FROM ${table} LIMIT 1 OFFSET (SELECT count(*) / 2 FROM ${table})`).get();
  if (row === undefined) throw new Error(`the sample has no ${table}`);
  return row as StoredRow;
}

function keyOf(table: string): {
  readonly where: string;
  readonly of: (row: StoredRow) => readonly Stored[];
} {
  const keys = columnsOf(table).filter(({ pk }) => pk > 0);
  return {
    where: keys.map(({ name }) => `${name} = ?`).join(' AND '),
    of: (row) => keys.map(({ name }) => row[name] ?? null),
  };
}

const otherWords: Readonly<Record<string, readonly string[]>> = {
  'referentiel.nature': ['CQP', 'CQPI'],
  'referentiel.registre': ['RNCP', 'aucun'],
  'bloc.type': ['obligatoire', 'optionnel'],
  'niveau.validant': ['oui', 'non'],
  'passage.etat': ['habilite', 'suspendu'],
  'intervenant.role': ['referent', 'formateur'],
  'regleDecision.quorumPart': ['moitie', 'tiers'],
  'regleDecision.majorite': ['absolue', 'double'],
  'regleDecision.base': ['presents', 'exprimes'],
  'regleDecision.poids': ['egal', 'voix'],
  'regleDecision.alternanceCollege': ['employeurs', 'salaries'],
  'presence.college': ['employeurs', 'salaries'],
  'presence.etat': ['present', 'absent'],
  'decision.type': ['creation', 'revision'],
  'audit.nature': ['audit', 'bilan'],
  'audit.conclusion': ['conforme', 'reserves'],
};

function isJson(value: Stored): boolean {
  return typeof value === 'string' && /^[[{]/.test(value);
}

/** Another value that the column would take, so that nothing but the journal tells it from the right one. */
function otherValue(table: string, column: Column, value: Stored): Stored {
  const words = otherWords[`${table}.${column.name}`];
  if (words !== undefined) return words.find((word) => word !== value) ?? null;
  if (['actif', 'eliminatoire', 'quorumPouvoirs'].includes(column.name)) return value === 1 ? 0 : 1;
  if (Buffer.isBuffer(value)) return Buffer.from(value.map((byte, i) => (i === 0 ? byte ^ 1 : byte)));
  if (column.type === 'INTEGER') return Number(value ?? 0) + (column.pk > 0 ? 100_000 : 1);
  if (isJson(value)) return value === '[]' ? '["altéré"]' : '[]';
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return v7();
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return 'a'.repeat(64);
  return `${String(value ?? '')} altéré`;
}

const placesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ table, row }) => `${table ?? '?'} ${row ?? '?'}`);

describe('one value changed by hand is found, its table and its row named', () => {
  test.each(everyColumn)('%s.%s', async (table, name, column) => {
    let row = '';
    const findings = await tampered((db) => {
      const before = someRow(db, table);
      const key = keyOf(table);
      const after = otherValue(table, column, before[name] ?? null);
      // The number of a journal row is its key: the finding can only call it by the number it now has.
      row = String(table === 'journal' && name === 'seq' ? after : key.of(before)[0]);
      if (table === 'journal' && name === 'seq') db.prepare('DELETE FROM journal WHERE seq = ?').run(after);
      const { changes } = db
        .prepare(`UPDATE ${table} SET ${name} = ? WHERE ${key.where}`)
        .run(after, ...key.of(before));
      expect(changes).toBe(1);
    });
    expect(placesOf(findings)).toContain(`${table} ${row}`);
  });

  test('a value that its column should refuse', async () => {
    const findings = await tampered((db) =>
      db.prepare('UPDATE voieAcces SET actif = 2 WHERE actif = 0').run(),
    );
    expect(findings.map(({ code, table }) => `${code} ${table ?? ''}`)).toContain('ROW_CHANGED voieAcces');
  });
});

test.each(tableNames)('a row removed from %s is found and named', async (table) => {
  let row = '';
  const findings = await tampered((db) => {
    const before = someRow(db, table);
    const key = keyOf(table);
    // What is missing from the journal is seen at the row that follows.
    row = String(table === 'journal' ? Number(before['seq']) + 1 : key.of(before)[0]);
    expect(db.prepare(`DELETE FROM ${table} WHERE ${key.where}`).run(...key.of(before)).changes).toBe(1);
  });
  expect(placesOf(findings)).toContain(`${table} ${row}`);
});

/** What must not be twice the same. */
const unlike: Readonly<Record<string, Stored>> = {
  'version.numero': '9.9',
  'version.ordre': 99,
  'voieAcces.code': 'ZZ',
  'liste.referentiel': v7(),
  'historyKey.value': v7(),
};

test.each(tableNames)('a row added to %s is found and named', async (table) => {
  let row = '';
  const findings = await tampered((db) => {
    const [first, ...others] = columnsOf(table);
    const last = db.prepare('SELECT max(seq) FROM journal').pluck().get() as number;
    const model =
      table === 'journal'
        ? (db.prepare('SELECT * FROM journal WHERE seq = ?').get(last) as StoredRow)
        : someRow(db, table);
    const key = table === 'journal' ? last + 1 : first?.type === 'INTEGER' ? 100_000 : v7();
    row = String(key);
    const values = others.map(({ name }) => unlike[`${table}.${name}`] ?? model[name] ?? null);
    db.prepare(
      `INSERT INTO ${table} (${[first?.name, ...others.map(({ name }) => name)].join(', ')}) VALUES (?${', ?'.repeat(others.length)})`,
    ).run(key, ...values);
  });
  expect(placesOf(findings)).toContain(`${table} ${row}`);
});

test('what was erased of a person and is put back is found and named', async () => {
  let sceau = '';
  const findings = await tampered((db) => {
    const [erased] = db.prepare('SELECT id FROM personne WHERE sceau IS NULL').pluck().all();
    const given = "SELECT json_extract(value, '$.after.sceau') FROM journal, json_each(corps, '$.changes')";
    sceau = String(db.prepare(`${given} WHERE value ->> '$.id' = ?`).pluck().get(erased));
    const { sel, valeur } = someRow(db, 'coffre');
    db.prepare('INSERT INTO coffre VALUES (?, ?, ?, ?)').run(sceau, erased, sel, valeur);
  });
  expect(findings).toMatchObject([{ code: 'COFFRE_LEFT', table: 'coffre', row: sceau }]);
});

describe('what guards the tables is guarded too', () => {
  test.each([...named('trigger'), ...named('index')])('%s dropped', async (name) => {
    const kind = named('trigger').includes(name) ? 'TRIGGER' : 'INDEX';
    copyFileSync(sound, work);
    rawDatabase(work, (db) => db.exec(`DROP ${kind} ${name}`));
    const { findings } = await verifyFile(work, quietTask);
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining(`SCHEMA_CHANGED`),
    ]);
    expect(findings[0]?.message).toContain(`«\u00a0${name}\u00a0» a été retiré`);
  });

  test.each([
    [
      'a trigger made harmless',
      'DROP TRIGGER journal_no_update; CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT 1; END',
    ],
    ['a table added', 'CREATE TABLE cachette (x)'],
    ['statistics added', 'ANALYZE'],
    ['a view added', 'CREATE VIEW vue AS SELECT * FROM bloc'],
  ])('%s', async (_what, sql) => {
    const findings = await tampered(() => undefined);
    expect(findings).toEqual([]);
    rawDatabase(work, (db) => db.exec(sql));
    expect((await verifyFile(work, quietTask)).findings.map(({ code }) => code)).toContain('SCHEMA_CHANGED');
  });

  test('another text whose unreadable bytes read alike', async () => {
    const findings = await tampered((db) => {
      const ids = db.prepare('SELECT id FROM critere WHERE instr(libelle, char(65533))').pluck().all();
      expect(ids.length).toBeGreaterThan(0);
      db.prepare(
        "UPDATE critere SET libelle = CAST(replace(CAST(libelle AS BLOB), x'efbfbd', x'f0bfbd') AS TEXT) WHERE id = ?",
      ).run(ids[0]);
    });
    expect(findings.map(({ code, table }) => `${code} ${table ?? ''}`)).toEqual(['ROW_CHANGED critere']);
  });
});
