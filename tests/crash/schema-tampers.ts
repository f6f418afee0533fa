import type Database from 'better-sqlite3';
import type { RandomSource } from '../support/random-source.ts';
import type { Kind } from './sql-tampers.ts';

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly rootpage: number;
  readonly sql: string | null;
}

const entries = (db: Database.Database, where = '1'): readonly Entry[] =>
  db.prepare(`SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE ${where}`).all() as Entry[];

/** As if nobody had a right to change sqlite_schema, and somebody does (sqlite.org/pragma.html#pragma_writable_schema). */
function writing(db: Database.Database, write: () => void): void {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  write();
  db.pragma('writable_schema = RESET');
}

function put(db: Database.Database, { type, name, tbl_name, rootpage, sql }: Entry): void {
  const into = 'INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)';
  db.prepare(into).run(type, name, tbl_name, rootpage, sql);
}

/** Triggers taken out of sqlite_schema by hand, and put back to the letter. */
export function withoutTriggers(db: Database.Database, change: (db: Database.Database) => void): void {
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = entries(db, "type = 'trigger'");
  writing(db, () => db.exec("DELETE FROM sqlite_schema WHERE type = 'trigger'"));
  change(db);
  writing(db, () => {
    for (const trigger of triggers) put(db, trigger);
  });
}

function edited(sql: string, random: RandomSource): string {
  return random.pick([
    `${sql} `,
    sql.replace(' ', '  '),
    sql.replace('NOT NULL', ''),
    sql.replace('STRICT', ''),
  ]);
}

const works: Readonly<Record<Kind, (db: Database.Database, random: RandomSource) => boolean>> = {
  change: (db, random) => {
    const { name, sql } = random.pick(entries(db, 'sql IS NOT NULL'));
    const after = edited(sql ?? '', random);
    if (after === sql) return false;
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(after, name);
    return true;
  },
  insertion: (db, random) => {
    const { tbl_name } = random.pick(entries(db, "type = 'table'"));
    const sql = `CREATE TRIGGER intrus AFTER INSERT ON ${tbl_name} BEGIN SELECT 1; END`;
    put(db, { type: 'trigger', name: 'intrus', tbl_name, rootpage: 0, sql });
    return true;
  },
  deletion: (db, random) => {
    const { name } = random.pick(entries(db));
    db.prepare('DELETE FROM sqlite_schema WHERE name = ?').run(name);
    return true;
  },
  swap: (db, random) => {
    const type = random.pick(['table', 'index', 'trigger']);
    const [one, other] = [
      random.pick(entries(db, `type = '${type}'`)),
      random.pick(entries(db, `type = '${type}'`)),
    ];
    if (one.name === other.name) return false;
    const column = type !== 'trigger' && random.oneIn(2) ? 'rootpage' : 'sql';
    if (one[column] === other[column]) return false;
    const set = db.prepare(`UPDATE sqlite_schema SET ${column} = ? WHERE name = ?`);
    set.run(other[column], one.name);
    set.run(one[column], other.name);
    return true;
  },
};

/** Changes the structure itself. Answers false when nothing would have changed. */
export function tamperSchema(db: Database.Database, kind: Kind, random: RandomSource): boolean {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  return works[kind](db, random);
}
