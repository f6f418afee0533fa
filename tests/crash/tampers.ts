import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { SqliteError, type Database } from 'better-sqlite3';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import { tables } from '../../main/engine/workspace/tables.ts';
import { withoutGuards } from '../support/forger.ts';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { byteTampers } from './byte-tampers.ts';
import { tableNames } from './columns.ts';
import { pagesOf, rawDatabase } from './database.ts';
import { findingsOf, rowName } from './flips.ts';
import { tamperSchema, withoutTriggers } from './schema-tampers.ts';
import { sqlTampers, type Done, type Kind } from './sql-tampers.ts';

/** `guards`: triggers dropped and made again; `writable_schema`: taken out of sqlite_schema and put back; `bytes`: no SQLite at all. */
type Way = 'guards' | 'writable_schema' | 'bytes';

/** One case: drawn from its seed alone, so that it can be seen again. */
export interface Tamper {
  readonly table: string;
  readonly kind: Kind;
  readonly way: Way;
  readonly seed: number;
}

export interface TamperVerdict {
  readonly tamper: Tamper;
  readonly outcome: 'named' | 'found' | 'refused' | 'unsaid';
  /** Why the promise is broken; null when it is kept. */
  readonly miss: string | null;
}

const kinds: readonly Kind[] = ['change', 'insertion', 'deletion', 'swap'];
const ways: readonly Way[] = ['guards', 'writable_schema', 'bytes'];
const schema = 'sqlite_schema';

/** Each table, each kind and each way come up as often. */
export function drawTamper(random: RandomSource): Tamper {
  const table = random.pick([...tableNames, schema]);
  // What guards the tables stands in that table: no trigger guards it.
  const way = table === schema ? 'writable_schema' : random.pick(ways);
  return { table, kind: random.pick(kinds), way, seed: random.integer(1, 2 ** 30) };
}

/** What SQLite itself does not let a table hold. */
const refusals = /^SQLITE_(CONSTRAINT|MISMATCH)|malformed JSON$/;

export interface TamperBench {
  /** Null: nothing would have changed, or the file would take no such thing: to be drawn again. */
  attempt(tamper: Tamper): Promise<TamperVerdict | null>;
}

/** `work`: the file that is tampered with, made anew from the sound one each time. */
export function tamperBench(sound: string, work: string): TamperBench {
  const octets = readFileSync(sound);
  const rows = Map.groupBy(pagesOf(sound).rows, ({ table }) => table);

  const expected = derivedSaid(sound);

  const byBytes = ({ table, kind }: Tamper, random: RandomSource): Done | null => {
    const done = byteTampers[kind](octets, rows.get(table) ?? [], random);
    if (done === null) return null;
    const altered = Buffer.from(octets);
    for (const edit of done.edits) edit.octets.copy(altered, edit.offset);
    writeFileSync(work, altered);
    return { rows: done.rows.map(rowName), field: null };
  };
  const bySql = ({ table, kind, way }: Tamper, random: RandomSource): Done | null => {
    copyFileSync(sound, work);
    return rawDatabase(work, (db) => {
      if (table === schema) return tamperSchema(db, kind, random) ? { rows: 'any', field: null } : null;
      let done: Done | null = null;
      const change = (open: Database): void => {
        done = sqlTampers[kind](open, table, random);
      };
      if (way === 'guards') withoutGuards(db, change);
      else withoutTriggers(db, change);
      return done;
    });
  };
  /** A table that takes no such row keeps itself from being altered. */
  const applied = (tamper: Tamper): Done | null => {
    const random = randomSource(tamper.seed);
    try {
      return tamper.way === 'bytes' ? byBytes(tamper, random) : bySql(tamper, random);
    } catch (error) {
      if (error instanceof SqliteError && refusals.test(`${error.code} ${error.message}`)) return null;
      throw error;
    }
  };
  return {
    attempt: async (tamper) => {
      const done = applied(tamper);
      if (done === null) return null;
      const verdict = judged(tamper, done, await findingsOf(work));
      return verdict.outcome === 'unsaid' && derived(tamper.table) && derivedSaid(work) === expected
        ? null
        : verdict;
    },
  };
}

const journalled = (table: string): boolean => tables.get(table) === 'journalled';
const derived = (table: string): boolean => tables.get(table) === 'derived';

/** What the history is found by, whatever number its keys have: two that the same rows have may exchange theirs, and nothing changes. */
function derivedSaid(file: string): string {
  const sql = `SELECT json_array(kind, value, home,
      (SELECT group_concat(seq ORDER BY seq) FROM historyPosting WHERE key = n),
      (SELECT group_concat(seq || hash ORDER BY seq, hash) FROM historyReceived WHERE key = n))
    FROM historyKey ORDER BY 1`;
  return rawDatabase(file, (db) => db.prepare(sql).pluck().all().join('\n'));
}

/** What is derived says the same thing in two tables, keys and what has them: which of the two was altered cannot be told. */
const isOf = (table: string, said: string | null): boolean =>
  table === said || (said !== null && derived(table) && derived(said));

/** A row changed by SQL is named, and so is its column; what bytes did to the pages of a table is said of that table. */
function judged(
  tamper: Tamper,
  { rows, field }: Done,
  findings: readonly Finding[] | 'refused',
): TamperVerdict {
  const { table, kind, way } = tamper;
  if (findings === 'refused') {
    const told = table === schema || (way === 'bytes' && kind !== 'change');
    return { tamper, outcome: 'refused', miss: told ? null : 'refused, although the row can be read' };
  }
  if (findings.length === 0) return { tamper, outcome: 'unsaid', miss: 'nothing found' };
  if (rows === 'any') return { tamper, outcome: 'found', miss: null };
  const inTable = findings.filter((one) => isOf(table, one.table));
  const named = inTable.filter(({ row }) => rows.includes(row ?? ''));
  const told = way === 'bytes' && kind !== 'change' ? inTable : named;
  const isField = field === null || !journalled(table) || named.some((one) => one.field === field);
  const outcome = named.length > 0 ? 'named' : 'found';
  if (told.length > 0 && isField) return { tamper, outcome, miss: null };
  const said = findings.map(({ code, message }) => `${code} ${message}`).join(' / ');
  return { tamper, outcome, miss: `${isField ? 'row' : String(field)} not named: ${said.slice(0, 600)}` };
}

/** One line that says a miss so that it can be seen again. */
export function tamperSaid({ tamper: { table, kind, way, seed }, miss }: TamperVerdict): string {
  return `${kind} in ${table} by ${way} (${seed}): ${miss ?? 'ok'}`;
}
