import type Database from 'better-sqlite3';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { one } from '../workspace/statements.ts';
import { tetesVues, type TeteVue } from './vus.ts';

/** The rows received that lead to the head `@tete`, as `chaine` (hash, seq, prev_hash), back to where they leave the journal of the file. */
export const chaineRecueSql = `
  WITH RECURSIVE chaine (hash, seq, prev_hash) AS (
    SELECT hash, seq, prev_hash FROM journalRecu WHERE hash = @tete
    UNION SELECT r.hash, r.seq, r.prev_hash FROM journalRecu AS r JOIN chaine ON r.hash = lower(hex(chaine.prev_hash)))`;

/** Is it a row of the file’s own journal? `hash`: in hexadecimal. */
export const isPropre = (
  db: Database.Database,
  { seq, hash }: { readonly seq: number; readonly hash: string },
): boolean => one(db, 'SELECT 1 FROM journal WHERE seq = ? AND hash = unhex(?)', [seq, hash]) !== undefined;

/** The heads of other journals that the file says it has seen. */
export const tetesVuesDe = (db: Database.Database): readonly TeteVue[] =>
  tetesVues(new Map([['fusion', readRowsWhere(db, 'fusion', null, [])]]));
