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
import { chaineRecueSql, isPropre, tetesVuesDe } from './deja-la.ts';
import { sourceDeFichier } from './fichier.ts';
import { couvre } from './vus.ts';

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
function checkPasse(db: Database.Database, { espace, depuis, portee }: Manifeste): void {
  const ici = one(db, 'SELECT 1 FROM espace WHERE id = ?', [espace.id]) !== undefined;
  if (!ici || depuis.seq === 0) return;
  const isConnue =
    isPropre(db, depuis) || one(db, 'SELECT 1 FROM journalRecu WHERE hash = ?', [depuis.hash]) !== undefined;
  if (!isConnue || aDesTrous(db, depuis.hash, portee))
    throw EngineError.of('FUSION_SANS_PASSE', { seq: depuis.seq });
}

const trousSql = `${chaineRecueSql}
  SELECT 1 FROM chaine AS c JOIN journalRecu AS r ON r.hash = c.hash WHERE r.corps IS NULL`;

/** Were texts kept back on the way to that row, that what is sent now would need? Not when each root that is sent was sent already. */
function aDesTrous(db: Database.Database, hash: string, portee: Manifeste['portee']): boolean {
  if (one(db, trousSql, [{ tete: hash }]) === undefined) return false;
  const vues = tetesVuesDe(db);
  return portee === null || !portee.every(({ id }) => vues.some((vue) => couvre(vue, id)));
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
