import type Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';
import { backUp } from './backup.ts';
import { integrityCheck } from './integrity.ts';
import { currentFormat, migrations } from './migrations/index.ts';

export function formatOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Runs the migrations a database has not seen, all in one transaction; `format`: up to that one. */
export function migrate(db: Database.Database, format = currentFormat): void {
  db.transaction(() => {
    for (const sql of migrations.slice(formatOf(db), format)) db.exec(sql);
    db.pragma(`user_version = ${format}`);
  }).immediate();
}

/** An older file is backed up, the backup verified, and only then brought up to date. */
export function upgrade(db: Database.Database, file: string): void {
  if (formatOf(db) >= currentFormat) return;
  const damage = integrityCheck(db, 1);
  if (damage[0] !== undefined) throw EngineError.of('FILE_CORRUPT', { file, detail: damage[0] });
  backUp(db, file);
  migrate(db);
}
