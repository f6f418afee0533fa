import type Database from 'better-sqlite3';
import { nomDe } from '../../../shared/organisme/personne.ts';
import { lirePersonnes } from '../personne/personnes.ts';
import type { Face } from './examiner.ts';

/** Ids of persons who were erased there, and are not here. */
export function aEffacer({ etatDe, ici, la }: Face): readonly string[] {
  const notres = etatDe(ici[0].noeud).get('personne');
  const leurs = etatDe(la[0].noeud).get('personne') ?? [];
  const isEffacee = (row: { readonly [membre: string]: unknown }): boolean => row['effaceeLe'] !== null;
  return [...leurs].flatMap(([id, row]) => {
    const notre = notres?.get(id);
    return isEffacee(row) && notre !== undefined && !isEffacee(notre) ? [id] : [];
  });
}

/** As they are known here, by name. */
export const nomsDesPersonnes = (db: Database.Database, ids: readonly string[]): readonly string[] =>
  ids.length === 0
    ? []
    : lirePersonnes(db, ids).flatMap(({ coordonnees }) => (coordonnees === null ? [] : [nomDe(coordonnees)]));
