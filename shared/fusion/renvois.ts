import type { EntityName } from '../domain/entities.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';

/**
 * Members that hold the id of an item without which theirs cannot be: the file's foreign keys, but parents and lists of links. What is named and
 * not linked (the échelle of a line, the référentiel of an habilitation) may go: the rules say so.
 */
export const renvois: Partial<Record<EntityName, Readonly<Record<string, EntityName>>>> = {
  version: { relecture: 'relecture' },
  commentaire: { doublonDe: 'commentaire' },
  intervenant: { personne: 'personne' },
  dossier: { version: 'version' },
  suite: { version: 'version' },
  seance: { regle: 'regleDecision' },
};

/** What a row names by such members. */
export function renvoisDe(entity: EntityName, row: Row): readonly ItemRef[] {
  const noms = renvois[entity];
  if (noms === undefined) return [];
  return Object.entries(noms).flatMap(([membre, cible]) => {
    const id = row[membre];
    return typeof id === 'string' ? [{ entity: cible, id }] : [];
  });
}

/** All that a row cannot be without: what it stands under, and what it names so. */
export function requisDe(entity: EntityName, row: Row): readonly ItemRef[] {
  const parent = parentOf(entity, row);
  return parent === null ? renvoisDe(entity, row) : [parent, ...renvoisDe(entity, row)];
}
