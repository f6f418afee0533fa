import type Database from 'better-sqlite3';
import { chainHash, genesisHash, type JournalRow } from '../../main/engine/journal/chain.ts';

/** Changes a file as somebody with an SQLite tool who takes care: triggers and constraints put aside, then triggers made again to the letter. */
export function withoutGuards(db: Database.Database, change: (db: Database.Database) => void): void {
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  change(db);
  for (const { sql } of triggers) db.exec(sql);
}

/** Writes the whole chain anew, each text as `edit` gives it: nothing in the file alone tells it from the first. */
export function rewriteChain(db: Database.Database, edit: (corps: string, seq: number) => string): void {
  const rows = db.prepare('SELECT seq, corps FROM journal ORDER BY seq').all() as JournalRow[];
  const update = db.prepare('UPDATE journal SET corps = ?, prev_hash = ?, hash = ? WHERE seq = ?');
  let previous: Buffer = genesisHash;
  for (const { seq, corps } of rows) {
    const text = edit(corps, seq);
    const hash = chainHash(previous, text);
    update.run(text, previous, hash, seq);
    previous = hash;
  }
}
