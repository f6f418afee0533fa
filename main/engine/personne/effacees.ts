import type Database from 'better-sqlite3';

/** Ids of persons who were erased. */
export const effaceesDans = (db: Database.Database): readonly string[] =>
  db.prepare('SELECT id FROM personne WHERE effaceeLe IS NOT NULL').pluck().all() as string[];
