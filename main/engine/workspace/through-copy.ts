import Database from 'better-sqlite3';
import { checkIdentity } from './header.ts';
import { setPragmas } from './pragmas.ts';
import { privateCopy, type OpenFile, type PrivateCopy } from './private-copy.ts';
import { openingError } from './sqlite-errors.ts';
import { checkTables } from './structure.ts';

/**
 * Reads a file through a private copy, which goes away afterwards: the file itself may be held by another application, and is never touched.
 * What is not a workspace is refused. `open`: the workspace that this process has open, if any.
 */
export async function throughCopy<T>(
  file: string,
  open: OpenFile | null,
  use: (db: Database.Database, copy: PrivateCopy) => T,
): Promise<T> {
  const copy = await privateCopy(file, open);
  let db: Database.Database | null = null;
  try {
    db = new Database(copy.path);
    setPragmas(db, copy.original);
    checkIdentity(db, copy.original);
    checkTables(db, copy.original);
    return use(db, copy);
  } catch (error) {
    throw openingError(error, copy.original) ?? error;
  } finally {
    db?.close();
    copy.remove();
  }
}
