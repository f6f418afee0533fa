import {
  childEntities,
  entities,
  fieldsOf,
  linksOf,
  type EntityName,
  type FieldSpec,
} from '../domain/entities.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import type { Bloc } from '../generated/document.ts';

/**
 * What a bloc taken from another référentiel keeps of its own there: its place, its numbering, the activités of that référentiel. All
 * the rest is its source's.
 */
const own: Partial<Readonly<Record<EntityName, readonly string[]>>> = {
  bloc: ['code', 'type', 'partage'],
  competence: ['code', 'activites'],
  critere: ['code', 'aVerifier'],
  modalite: ['code'],
};

export function isOwn(entity: EntityName, field: string): boolean {
  return own[entity]?.includes(field) === true;
}

export const itemsIn = (item: JsonObject, child: EntityName): readonly JsonObject[] =>
  (item[entities[child].collection ?? ''] ?? []) as readonly JsonObject[];

/** Ids of the items of a bloc that others may link to, by their rank among those of their kind. */
function ranksIn(bloc: JsonObject): ReadonlyMap<string, number> {
  return new Map(
    childEntities('bloc').flatMap((child) =>
      itemsIn(bloc, child).map((item, rank): [string, number] => [item['id'] as string, rank]),
    ),
  );
}

/** Links are ranks; those that lead out of the bloc are no part of it. */
function shared(value: Json, spec: FieldSpec | undefined, ranks: ReadonlyMap<string, number>): Json {
  return spec?.codec === 'refs' ? (value as readonly string[]).flatMap((id) => ranks.get(id) ?? []) : value;
}

function contentOfItem(
  entity: EntityName,
  item: JsonObject,
  ranks: ReadonlyMap<string, number>,
): readonly (readonly [string, Json])[] {
  const fields = fieldsOf(entity)
    .filter((name) => !isOwn(entity, name))
    .flatMap((name): readonly (readonly [string, Json])[] => {
      const value = item[name];
      return value === undefined ? [] : [[name, shared(value, entities[entity].fields[name], ranks)]];
    });
  const children = childEntities(entity).map((child): readonly [string, Json] => [
    entities[child].collection ?? '',
    itemsIn(item, child).map((inner) => Object.fromEntries(contentOfItem(child, inner, ranks))),
  ]);
  return [...fields, ...children];
}

/**
 * What a bloc has in common with those taken from it, whatever identifiers each has: the same content in two blocs is the same state
 * of one.
 */
export function contentOf(bloc: Bloc): JsonObject {
  const item = bloc as unknown as JsonObject;
  return Object.fromEntries(contentOfItem('bloc', item, ranksIn(item)));
}

/** Does a field of links lead inside the bloc: from one of its items to another? */
export const linksInside = (entity: EntityName, field: string): boolean =>
  linksOf(entity).some(({ name, target }) => name === field && childEntities('bloc').includes(target));
