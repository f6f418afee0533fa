import { entities, fieldsOf, type EntityName } from '../domain/entities.ts';

/** The kinds of items whose texts are looked through: what the drafts of a file are made of. */
export const searchedEntities = [
  'referentiel',
  'annexe',
  'activite',
  'tache',
  'bloc',
  'competence',
  'critere',
  'modalite',
  'grille',
  'partie',
  'epreuve',
  'ligne',
] as const satisfies readonly EntityName[];

export type SearchedEntity = (typeof searchedEntities)[number];

export function isSearched(entity: EntityName): entity is SearchedEntity {
  return (searchedEntities as readonly EntityName[]).includes(entity);
}

/** Texts that are chosen in a list, not written. Those of a grid name items of the référentiel, or are numbers. */
const chosen: ReadonlySet<string> = new Set([
  'nature',
  'registre',
  'type',
  'cpne',
  'bloc',
  'modalite',
  'competence',
  'critere',
  'echelle',
  'poids',
]);
const codes: ReadonlySet<string> = new Set(['code', 'numero']);

const written = new Map<EntityName, readonly string[]>(
  searchedEntities.map((entity) => [
    entity,
    fieldsOf(entity).filter((name) => entities[entity].fields[name]?.codec === 'text' && !chosen.has(name)),
  ]),
);

/** The fields of an item that people write words in, its code included. */
export function writtenFields(entity: EntityName): readonly string[] {
  return written.get(entity) ?? [];
}

/** Does a field hold what the item is numbered as, rather than what it says? */
export function isCode(field: string): boolean {
  return codes.has(field);
}
