import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import { nomDe } from '../../../shared/organisme/personne.ts';
import { EngineError } from '../errors.ts';
import type { CommitResult } from '../journal/commit.ts';
import { checkCoffre } from '../personne/coffre.ts';
import { effacerIci } from '../personne/ecrire.ts';
import { lirePersonnes } from '../personne/personnes.ts';
import type { Session } from '../session.ts';
import { backUp, renewBackups } from '../workspace/backup.ts';
import { one } from '../workspace/statements.ts';
import type { Face } from './examiner.ts';
import { essayer, type Ecrire } from './refus.ts';

/** Persons who were erased there, and are not here, by id: the day on which they were. */
export function aEffacer({ etatDe, ici, la }: Face): ReadonlyMap<string, string> {
  const notres = etatDe(ici[0].noeud).get('personne');
  const leurs = etatDe(la[0].noeud).get('personne') ?? [];
  return new Map(
    [...leurs].flatMap(([id, { effaceeLe }]) =>
      typeof effaceeLe === 'string' && notres?.get(id)?.['effaceeLe'] === null ? [[id, effaceeLe]] : [],
    ),
  );
}

/** What erases them, as gestures about to be made will say it. */
export function effacementsDe(face: Face): readonly Change[] {
  const notres = face.etatDe(face.ici[0].noeud).get('personne');
  return [...aEffacer(face)].map(([id, effaceeLe]) => ({
    entity: 'personne',
    id,
    before: { sceau: notres?.get(id)?.['sceau'] ?? null, effaceeLe: null },
    after: { sceau: null, effaceeLe },
  }));
}

/** As they are known here, by name. */
export const nomsDesPersonnes = (db: Database.Database, ids: readonly string[]): readonly string[] =>
  ids.length === 0
    ? []
    : lirePersonnes(db, ids).flatMap(({ coordonnees }) => (coordonnees === null ? [] : [nomDe(coordonnees)]));

/**
 * Erasing is not taken back: a merge is tried whole before anybody is erased for it. Nothing in it is about them.
 * @throws EngineError what making it would throw
 */
export function eprouver(
  ecrire: Ecrire,
  changes: readonly Change[],
  avec: (within: Database.Database) => void,
): void {
  essayer(ecrire, changes, (within) => {
    avec(within);
    checkCoffre(within, { changes });
    if (one(within, 'PRAGMA foreign_key_check', []) !== undefined) throw EngineError.of('LINK_BROKEN', {});
  });
}

/**
 * The backup made before anything comes. Persons who were erased there are then erased here, of the same day, which waits for no answer; one of what
 * is left takes the place of all those before, which still know them. `fait`: told of each erasure once it is made.
 */
export function sauvegarderPuisEffacer(
  session: Session,
  effacees: ReadonlyMap<string, string>,
  fait: (geste: CommitResult) => void,
): string {
  const { db, file } = session.workspace;
  const sauvegarde = backUp(db, file);
  if (effacees.size === 0) return sauvegarde;
  for (const [id, le] of effacees) {
    const efface = effacerIci(session, id, le);
    if (efface !== null) fait(efface);
  }
  return renewBackups(db, file);
}
