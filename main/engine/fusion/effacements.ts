import type Database from 'better-sqlite3';
import { nomDe } from '../../../shared/organisme/personne.ts';
import { lirePersonnes } from '../personne/personnes.ts';
import type { Face } from './examiner.ts';

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

/** As they are known here, by name. */
export const nomsDesPersonnes = (db: Database.Database, ids: readonly string[]): readonly string[] =>
  ids.length === 0
    ? []
    : lirePersonnes(db, ids).flatMap(({ coordonnees }) => (coordonnees === null ? [] : [nomDe(coordonnees)]));
