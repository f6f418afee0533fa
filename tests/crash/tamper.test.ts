import { copyFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { tables } from '../../main/engine/workspace/tables.ts';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import { withoutGuards } from '../support/forger.ts';
import { tempInMemory } from '../support/memory-folder.ts';
import { chosenSeed, randomSource } from '../support/random-source.ts';
import { temporaryFolder } from '../support/workspace.ts';
import {
  addLike,
  columnsOf,
  countOf,
  deleteRow,
  guardsOf,
  nameOf,
  newKey,
  otherValue,
  rowAt,
  setColumn,
  tableNames,
  type Column,
} from './columns.ts';
import { rawDatabase } from './database.ts';
import { makeFullWorkspace } from './full-workspace.ts';
import { drawTamper, tamperBench, tamperSaid } from './tampers.ts';

tempInMemory();
const folder = temporaryFolder();
const sound = folder.at('sain.cpne');
const work = folder.at('altere.cpne');

beforeAll(() => makeFullWorkspace(sound, 31));
afterAll(() => folder.remove());

/** Changes a copy of the file as a careful forger would: triggers put aside, then made again to the letter. */
async function tampered(change: (db: Database.Database) => void): Promise<readonly Finding[]> {
  copyFileSync(sound, work);
  rawDatabase(work, (db) => withoutGuards(db, change));
  return (await verifyFile(work, quietTask)).findings;
}

const placesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ table, row }) => `${table ?? '?'} ${row ?? '?'}`);
const fieldsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ table, row, field }) => `${table ?? '?'} ${row ?? '?'} ${field ?? '?'}`);

/** Columns whose change says all of itself: those of a row's own, not its key, which is what rows are found by. */
const ownColumns = (table: string): readonly Column[] => columnsOf(table).filter(({ pk }) => pk === 0);

/** What the field of a finding is called: a value of the safe answers to its seal with its salt; what is derived is found by rows. */
function fieldOf(table: string, { name }: Column): string {
  if (tables.get(table) === 'derived') return '?';
  return table === 'coffre' && name === 'sel' ? 'valeur' : name;
}

describe('every column changed by hand, each in a row of its own, is found: table, row and field named', () => {
  test.each(tableNames.filter((table) => ownColumns(table).length > 0))('%s', async (table) => {
    const left = [...ownColumns(table)];
    while (left.length > 0) {
      const expected: string[] = [];
      const findings = await tampered((db) => {
        // From the first row on, save in the journal: what its first rows say, all the others follow from.
        const rows = Array.from({ length: countOf(db, table) }, (_, i) => rowAt(db, table, i));
        const changed = table === 'journal' ? rows.slice(rows.length >> 1, (rows.length >> 1) + 1) : rows;
        for (const row of changed.slice(0, left.length)) {
          const column = left.shift();
          if (column === undefined) break;
          const after = otherValue(table, column, row[column.name] ?? null);
          expect(setColumn(db, table, row, column.name, after)).toBe(1);
          expected.push(`${table} ${nameOf(table, row)} ${fieldOf(table, column)}`);
        }
      });
      expect(fieldsOf(findings)).toEqual(expect.arrayContaining(expected));
    }
  });
});

type Place = string;
/** Does something to the row of that place, and answers how it is to be called. */
type Tampering = (db: Database.Database, table: string, place: number) => Place;

const keyChanged: Tampering = (db, table, place) => {
  const row = rowAt(db, table, place);
  const [key] = columnsOf(table).filter(({ pk }) => pk === 1);
  if (key === undefined) throw new Error(`${table} has no key`);
  const before = row[key.name] ?? null;
  // The number of a journal row is its key: beyond the last, it takes the place of none.
  const after = table === 'journal' ? countOf(db, table) + 2 : otherValue(table, key, before);
  expect(setColumn(db, table, row, key.name, after)).toBe(1);
  // A key of the history is missed where it was: what it names is found by what it says.
  return `${table} ${String(table === 'historyKey' ? before : after)}`;
};

const removed: Tampering = (db, table, place) => {
  const row = rowAt(db, table, place);
  expect(deleteRow(db, table, row)).toBe(1);
  // What is missing from the journal is seen at the row that follows.
  return `${table} ${table === 'journal' ? Number(row['seq']) + 1 : nameOf(table, row)}`;
};

const added: Tampering = (db, table, place) => {
  const key = newKey(db, table);
  addLike(db, table, rowAt(db, table, place), key);
  return `${table} ${String(key)}`;
};

const tamperings = [keyChanged, removed, added];

test.each(tableNames)(
  'in %s, a key changed, a row removed and a row added are found and named',
  async (table) => {
    const count = rawDatabase(sound, (db) => countOf(db, table));
    // In one file where each has a row of its own; of a journal, whose rows follow one from another, in one each.
    const isTogether = table !== 'journal' && count > 3;
    const rounds = isTogether ? [tamperings] : tamperings.map((one) => [one]);
    for (const round of rounds) {
      const expected: Place[] = [];
      const findings = await tampered((db) => {
        // The one that is removed last, so that the places of the others hold.
        round.forEach((one, i) => expected.push(one(db, table, Math.max(0, (count >> 1) - i))));
      });
      expect(placesOf(findings)).toEqual(expect.arrayContaining(expected));
    }
  },
);

test('a value that its column should refuse', async () => {
  const findings = await tampered((db) => db.prepare('UPDATE voieAcces SET actif = 2 WHERE actif = 0').run());
  expect(findings.map(({ code, table }) => `${code} ${table ?? ''}`)).toContain('ROW_CHANGED voieAcces');
});

test('what was erased of a person and is put back is found and named', async () => {
  let sceau = '';
  const findings = await tampered((db) => {
    const [erased] = db.prepare('SELECT id FROM personne WHERE sceau IS NULL').pluck().all();
    const given = "SELECT json_extract(value, '$.after.sceau') FROM journal, json_each(corps, '$.changes')";
    sceau = String(db.prepare(`${given} WHERE value ->> '$.id' = ?`).pluck().get(erased));
    const { sel, valeur } = rowAt(db, 'coffre', 0);
    db.prepare('INSERT INTO coffre VALUES (?, ?, ?, ?)').run(sceau, erased, sel, valeur);
  });
  expect(findings).toMatchObject([{ code: 'COFFRE_LEFT', table: 'coffre', row: sceau }]);
});

describe('what guards the tables is guarded too', () => {
  const codesAfter = async (sql: string): Promise<readonly string[]> => {
    copyFileSync(sound, work);
    rawDatabase(work, (db) => db.exec(sql));
    return (await verifyFile(work, quietTask)).findings.map(({ code, message }) => `${code} ${message}`);
  };

  test('every trigger and every index dropped is named', async () => {
    const [triggers, indexes] = [guardsOf('trigger'), guardsOf('index')];
    const drops = [
      ...triggers.map((name) => `DROP TRIGGER ${name};`),
      ...indexes.map((name) => `DROP INDEX ${name};`),
    ];
    expect(drops.length).toBeGreaterThan(40);
    const named = (await codesAfter(drops.join(' '))).map(
      (said) => /^SCHEMA_CHANGED.*«\u00a0(\w+)\u00a0» a été retiré/.exec(said)?.[1] ?? said,
    );
    expect(named.toSorted()).toEqual([...triggers, ...indexes].toSorted());
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
    expect(await codesAfter(sql)).toContainEqual(expect.stringMatching(/^SCHEMA_CHANGED/));
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

test('guards put aside and made again, without anything changed, are no alteration', async () => {
  expect(await tampered(() => undefined)).toEqual([]);
});

test('a change, an insertion, a deletion or a swap, by SQL or by bytes, anywhere, is found', async () => {
  const bench = tamperBench(sound, work);
  const random = randomSource(chosenSeed('Altérations'));
  const misses: string[] = [];
  for (let cases = 0; cases < 60;) {
    const verdict = await bench.attempt(drawTamper(random));
    if (verdict === null) continue;
    cases++;
    if (verdict.miss !== null) misses.push(tamperSaid(verdict));
  }
  expect(misses).toEqual([]);
});
