import { orderedChildren } from '../document/rows.ts';
import {
  childEntities,
  entities,
  fieldsOf,
  isEntityName,
  linksOf,
  type EntityName,
} from '../domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../domain/json.ts';
import type { ItemRef, State } from '../domain/row.ts';
import { linkedIds } from '../edit/links.ts';
import { isInTable } from '../edit/places.ts';

/** An item as it travels: its fields, its links included, and what it holds. */
export interface ClipItem {
  readonly entity: EntityName;
  /** The one it had: its copy has another. */
  readonly id: string;
  readonly fields: JsonObject;
  readonly children: readonly ClipItem[];
}

/** A link from an item that stays to one that travels. */
interface ClipLink {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly target: string;
}

/** Whole rows, cut or copied. */
export interface Clip {
  readonly items: readonly ClipItem[];
  readonly links: readonly ClipLink[];
}

/** On the clipboard, beside the table that other applications read. */
export const CLIP_TYPE = 'application/x-paritaire-lignes+json';

function itemIn(
  state: State,
  children: ReturnType<typeof orderedChildren>,
  { entity, id }: ItemRef,
): ClipItem {
  const row = state.get(entity)?.get(id);
  const fields = fieldsOf(entity).map((name): [string, Json] => [name, row?.[name] ?? null]);
  const below = [...(children.get(id) ?? [])].flatMap(([kind, ids]) =>
    ids.map((child) => itemIn(state, children, { entity: kind, id: child })),
  );
  return { entity, id, fields: Object.fromEntries(fields), children: below };
}

/** An item and all it holds, what holds before what is held. */
export function itemsWithin(items: readonly ClipItem[]): readonly ClipItem[] {
  return items.flatMap((item) => [item, ...itemsWithin(item.children)]);
}

const linking = (state: State): readonly ClipLink[] =>
  [...state].flatMap(([entity, rows]) =>
    linksOf(entity).flatMap(({ name }) =>
      [...rows.values()].flatMap((row) =>
        linkedIds(row[name]).map((target) => ({ entity, id: row.id, field: name, target })),
      ),
    ),
  );

/** Items, none of which holds another, as they can be put elsewhere. */
export function clipOf(state: State, items: readonly ItemRef[]): Clip {
  const children = orderedChildren(state);
  const clipped = items.map((item) => itemIn(state, children, item));
  const inside = new Set(itemsWithin(clipped).map(({ id }) => id));
  const links = linking(state).filter(({ id, target }) => inside.has(target) && !inside.has(id));
  return { items: clipped, links };
}

/** The clipboard may hold anything under any name. */
function isItem(value: unknown, allowed: (entity: EntityName) => boolean): value is ClipItem {
  if (!isObject(value)) return false;
  const { entity, id, fields, children } = value;
  if (typeof entity !== 'string' || !isEntityName(entity) || !allowed(entity)) return false;
  if (typeof id !== 'string' || !isObject(fields) || !Array.isArray(children)) return false;
  const below = childEntities(entity);
  return children.every((child) => isItem(child, (kind) => below.includes(kind)));
}

const isLink = (value: unknown): value is ClipLink =>
  isObject(value) &&
  typeof value['entity'] === 'string' &&
  isEntityName(value['entity']) &&
  ['id', 'field', 'target'].every((name) => typeof value[name] === 'string');

/** What `JSON.stringify` made of a clip; null for anything else. */
export function readClip(text: string): Clip | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(content) || !Array.isArray(content['items']) || !Array.isArray(content['links'])) return null;
  const items: readonly unknown[] = content['items'];
  const links: readonly unknown[] = content['links'];
  // A référentiel is nobody's child: what it holds is what travels.
  const isRow = (value: unknown): value is ClipItem =>
    isItem(value, (kind) => entities[kind].ordered && isInTable(kind));
  return items.every(isRow) && links.every(isLink) ? { items, links } : null;
}
