import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { EngineError } from '../errors.ts';
import { lirePaquet, type PaquetOuvert } from '../paquet/lire.ts';
import { inPhase, quietTask, type Task } from '../task.ts';
import { withFileErrors } from '../workspace/sqlite-errors.ts';
import { one } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Envoi, Source } from './autre.ts';
import { isPropre } from './deja-la.ts';
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

/** A package begins after a row that this file must have, as its own or as one that it received. */
function checkPasse(db: Database.Database, { espace, depuis }: Manifeste): void {
  const ici = one(db, 'SELECT 1 FROM espace WHERE id = ?', [espace.id]) !== undefined;
  if (!ici || depuis.seq === 0) return;
  const isConnue =
    isPropre(db, depuis) || one(db, 'SELECT 1 FROM journalRecu WHERE hash = ?', [depuis.hash]) !== undefined;
  if (!isConnue) throw EngineError.of('FUSION_SANS_PASSE', { seq: depuis.seq });
}

const envoiDe = ({ manifeste, signature }: PaquetOuvert): Envoi => {
  const { ecritLe, de, pour, objet, message, portee } = manifeste;
  return { ecritLe, de, pour, objet, message, signature, portee: portee?.map(({ titre }) => titre) ?? null };
};

/** Another copy of the open file, as it came: a file, or a package. What it is is seen from what it holds, not from its name; `nom`: as people know it. */
export async function lireSource(
  { db }: Workspace,
  file: string,
  motDePasse: string | null,
  task: Task = quietTask,
  nom = basename(file),
): Promise<Source> {
  inPhase(task, 'recu');
  if (beginsAsSqlite(file)) return sourceDeFichier(db, file);
  const paquet = await lirePaquet(file, motDePasse, nom, task);
  checkPasse(db, paquet.manifeste);
  const copier = (to: string): void => writeFileSync(to, paquet.octets);
  return { autre: paquet.autre, envoi: envoiDe(paquet), copier, fermer: () => undefined };
}
