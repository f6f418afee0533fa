import { v5 as derivedUuid } from 'uuid';
import { flatten } from '../document/tree.ts';
import { childEntities, entities, fieldsOf, type EntityName } from '../domain/entities.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { ownCode } from '../edit/from-document.ts';
import type { Bloc, Partage, Referentiel } from '../generated/document.ts';
import { isOwn, itemsIn, linksInside } from './content.ts';

/** A state of a bloc, to be taken into the bloc `target` of another référentiel, which has it already or will have it. */
export interface Taking {
  readonly source: Bloc;
  readonly target: string;
  readonly partage: Partage;
}

/**
 * The identifier that an item of the source has in the bloc `target`: always the same, so that no table of what came from where is
 * kept. A UUID v7: the time is that of the source, what was drawn by lot there follows from both identifiers.
 */
function derivedId(source: string, target: string): string {
  const versionEnd = 15;
  return source.slice(0, versionEnd) + derivedUuid(source, target).slice(versionEnd);
}

/** Items of the référentiel before, by id. */
type Held = ReadonlyMap<string, { readonly fields: JsonObject }>;

/** What an item that comes has of its own at first. A référentiel that is numbered gives it a code. */
function firstOwn(entity: EntityName, field: string, value: Json | undefined, isNumbered: boolean) {
  if (field === 'code') return isNumbered ? undefined : ownCode(value);
  if (entities[entity].fields[field]?.codec === 'refs') return [];
  return entities[entity].fields[field]?.nullable === true ? undefined : value;
}

/** What an item that is there already has of its own: links, none or some, are always given. */
function ownBefore(entity: EntityName, field: string, fields: JsonObject): Json | undefined {
  return fields[field] ?? (entities[entity].fields[field]?.codec === 'refs' ? [] : undefined);
}

function projected({ source, target, partage }: Taking, held: Held, isNumbered: boolean): JsonObject {
  const idOf = (id: string): string => (id === source.id ? target : derivedId(id, target));
  const inside = new Set(
    childEntities('bloc')
      .flatMap((child) => itemsIn(asItem(source), child))
      .map(idIn),
  );
  const copies = new Set([...inside].map(idOf));
  const linksOfItem = (value: Json, before: Json | undefined): Json => {
    const kept = (value as readonly string[]).filter((id) => inside.has(id)).map(idOf);
    // Links that lead out of the bloc belong to the référentiel that holds it.
    const outside = ((before ?? []) as readonly string[]).filter((id) => !copies.has(id));
    return [...kept, ...outside];
  };
  const fieldOf = (entity: EntityName, item: JsonObject, name: string): Json | undefined => {
    const before = held.get(idOf(idIn(item)));
    if (entity === 'bloc' && name === 'partage') return { ...partage };
    if (isOwn(entity, name))
      return before === undefined
        ? firstOwn(entity, name, item[name], isNumbered)
        : ownBefore(entity, name, before.fields);
    const value = item[name];
    return value !== undefined && linksInside(entity, name)
      ? linksOfItem(value, before?.fields[name])
      : value;
  };
  const itemOf = (entity: EntityName, item: JsonObject): JsonObject => {
    const fields = fieldsOf(entity).flatMap((name): readonly (readonly [string, Json])[] => {
      const value = fieldOf(entity, item, name);
      return value === undefined ? [] : [[name, value]];
    });
    const children = childEntities(entity).map((child): readonly [string, Json] => [
      entities[child].collection ?? '',
      itemsIn(item, child).map((inner) => itemOf(child, inner)),
    ]);
    return Object.fromEntries([['id', idOf(idIn(item))], ...fields, ...children]);
  };
  return itemOf('bloc', asItem(source));
}

const asItem = (bloc: Bloc): JsonObject => bloc as unknown as JsonObject;
const idIn = (item: JsonObject): string => item['id'] as string;

/** What led to an item that is gone no longer does. */
function withoutDeadEnds(referentiel: Referentiel, gone: ReadonlySet<string>): Referentiel {
  if (gone.size === 0) return referentiel;
  const modalite = <T extends { readonly competences: readonly string[] }>(one: T): T => ({
    ...one,
    competences: one.competences.filter((id) => !gone.has(id)),
  });
  const { derogations, ...rest } = referentiel;
  const kept = derogations?.filter(({ element }) => element === undefined || !gone.has(element)) ?? [];
  return {
    ...rest,
    blocs: rest.blocs.map((bloc) => ({ ...bloc, modalites: bloc.modalites.map(modalite) })),
    ...(kept.length === 0 ? {} : { derogations: kept }),
  };
}

/**
 * The référentiel once it holds these states: a bloc that has one already is brought to it, another comes at the end. Taken twice is
 * taken once.
 */
export function takeBlocs(referentiel: Referentiel, takings: readonly Taking[]): Referentiel {
  const held = flatten(referentiel).nodes;
  const isNumbered = referentiel.codification !== undefined;
  const made = new Map(
    takings.map((taking) => [taking.target, projected(taking, held, isNumbered) as unknown as Bloc]),
  );
  const staying = referentiel.blocs.map((bloc) => made.get(bloc.id) ?? bloc);
  const coming = [...made.values()].filter(({ id }) => !held.has(id));
  const next = { ...referentiel, blocs: [...staying, ...coming] };
  const there = flatten(next).nodes;
  return withoutDeadEnds(next, new Set([...held.keys()].filter((id) => !there.has(id))));
}
