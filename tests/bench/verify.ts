import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { counting, quietTask } from '../../main/engine/task.ts';
import { chainPass } from '../../main/engine/verify/chain-pass.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { migrate } from '../../main/engine/workspace/migrate.ts';
import { setPragmas } from '../../main/engine/workspace/pragmas.ts';
import { tables } from '../../main/engine/workspace/tables.ts';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';
import type { Made } from './workspace.ts';

interface Row {
  readonly corps: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** Reads, hashes and compares: nothing else, and no buffer made per row. */
function bareChain(db: Database.Database): void {
  const joined = Buffer.alloc(64);
  for (const row of db
    .prepare('SELECT corps, prev_hash, hash FROM journal ORDER BY seq')
    .iterate() as IterableIterator<Row>) {
    if (!row.prev_hash.equals(joined.subarray(0, 32))) throw new Error('link');
    hash('sha256', row.corps, 'buffer').copy(joined, 32);
    const link = hash('sha256', joined, 'buffer');
    if (!link.equals(row.hash)) throw new Error('hash');
    link.copy(joined, 0);
  }
}

/** The rows as they are now, ready to be written again, per table: reading them is not counted. */
function finalRows(db: Database.Database): ReadonlyMap<string, readonly unknown[][]> {
  const kept = [...tables.keys()].filter((table) => table !== 'journal');
  return new Map(
    kept.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]]),
  );
}

function reinsert(file: string, rows: ReadonlyMap<string, readonly unknown[][]>): void {
  const db = new Database(file);
  setPragmas(db, file);
  migrate(db);
  db.transaction(() => {
    for (const [table, records] of rows) {
      const [first] = records;
      if (first === undefined) continue;
      const insert = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
      for (const record of records) insert.run(record);
    }
  })();
  db.close();
}

async function checkSound(file: string): Promise<number> {
  const { findings, gestures } = await verifyFile(file, quietTask);
  if (findings[0] !== undefined)
    throw new Error(`the data of the measure is not sound: ${findings[0].message}`);
  return gestures;
}

/** The chain of a long journal against a bare loop. */
export async function measureChain(file: string, rounds: number): Promise<Measure> {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare('SELECT max(seq) FROM journal').pluck().get() as number;
  const ignore = (): void => undefined;
  const faults: string[] = [];
  const pairs = await interleaved(
    rounds,
    1,
    () => timed(() => chainPass(db, counting(quietTask, rows), (code) => void faults.push(code), ignore)),
    () => timed(() => bareChain(db)),
  );
  db.close();
  if (faults[0] !== undefined) throw new Error(`the chain of the measure does not hold: ${faults[0]}`);
  return ratioMeasure(`Vérifier la chaîne de ${rows.toLocaleString('fr-FR')} lignes`, pairs, 1.5);
}

/** The whole of `verifier` against writing the final rows again plus a bare loop over the chain. */
export async function measureVerify({ file }: Made, rounds: number): Promise<Measure> {
  const gestures = (await checkSound(file)).toLocaleString('fr-FR');
  const db = new Database(file, { readonly: true });
  const rows = finalRows(db);
  const copy = join(dirname(file), 'reecrit.cpne');
  const whole = await interleaved(
    rounds,
    0,
    () => timed(() => checkSound(file)),
    async () => {
      const elapsed = await timed(() => {
        reinsert(copy, rows);
        bareChain(db);
      });
      rmSync(copy);
      return elapsed;
    },
  );
  db.close();
  return ratioMeasure(`Vérifier tout un fichier de ${gestures} lignes, rejeu compris`, whole, 3);
}
