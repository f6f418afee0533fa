import type { EntityName } from '../domain/entities.ts';

/** Numbers given in order, and never chosen: two that meet are given again. */
const numerotes: Partial<Record<EntityName, string>> = {
  commentaire: 'numero',
  version: 'ordre',
  relecture: 'tour',
};

export const isNumerote = (entity: EntityName, membre: string): boolean => numerotes[entity] === membre;
