import type Database from 'better-sqlite3';

/** What SQLite finds wrong, at most `limit` lines; empty when nothing. */
export function quickCheck(db: Database.Database, limit = 1): readonly string[] {
  return checkLines(db, 'quick_check', limit);
}

/** As `quickCheck`, indexes compared with their tables too (sqlite.org/pragma.html#pragma_integrity_check). */
export function integrityCheck(db: Database.Database, limit = 100): readonly string[] {
  return checkLines(db, 'integrity_check', limit);
}

function checkLines(db: Database.Database, pragma: string, limit: number): readonly string[] {
  const rows = db.pragma(`${pragma}(${limit})`) as readonly Record<string, string>[];
  const found = rows.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok');
  // A heading that says which database it is, for whoever attaches several: people have one file.
  return found.map((line) => line.replace(/^\*\*\* in database \w+ \*\*\*\n/, ''));
}
