import type Database from 'better-sqlite3';
import type { CommitResult } from '../journal/commit.ts';

/** What is known of the référentiels of the open file: a list asks it of many of them, after each gesture. */
export interface Kept<T> {
  readonly of: (db: Database.Database, referentiel: string) => T;
  /** Those that a gesture touched are looked at again. */
  readonly follow: (result: Pick<CommitResult, 'referentiels'>) => void;
}

/** Found once for each, as long as `moment` says the same; another file has others. */
export function createKept<T extends object>(
  find: (db: Database.Database, referentiel: string) => T,
  moment: () => string = () => '',
): Kept<T> {
  const known = new Map<string, T>();
  let from: { readonly db: Database.Database; readonly moment: string } | null = null;
  const begin = (db: Database.Database, now: string): void => {
    if (from?.db === db && from.moment === now) return;
    known.clear();
    from = { db, moment: now };
  };
  return {
    of: (db, referentiel) => {
      begin(db, moment());
      const found = known.get(referentiel) ?? find(db, referentiel);
      known.set(referentiel, found);
      return found;
    },
    follow: ({ referentiels }) => {
      if (referentiels === null) known.clear();
      else for (const id of referentiels) known.delete(id);
    },
  };
}
