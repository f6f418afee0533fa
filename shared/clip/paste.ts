import { fieldsOf, linksOf, type EntityName } from '../domain/entities.ts';
import type { Json } from '../domain/json.ts';
import type { Change } from '../domain/gesture.ts';
import { rangsKeeping } from '../domain/rang.ts';
import { changeBetween, membersOfRow, parentOf, type ItemRef, type State } from '../domain/row.ts';
import { blankFields } from '../edit/blank.ts';
import type { Edit } from '../edit/edit.ts';
import { standingUnder } from '../edit/items.ts';
import { linkedIds } from '../edit/links.ts';
import { childrenAllowed } from '../edit/places.ts';
import { findItem, itemsUnder, ranksAt } from '../edit/siblings.ts';
import { copieDansGrille, grilleDe } from '../grille/nouveau.ts';
import { itemsWithin, type Clip, type ClipItem } from './clip.ts';

interface Place {
  readonly parent: ItemRef;
  readonly index: number;
}

/**
 * Where an item of some kind goes when it is put at another: after it or after what holds it when that is of its kind, else at the end
 * of what can hold it. Null: nowhere.
 */
function placeAt(state: State, entity: EntityName, at: string): Place | null {
  const found = findItem(state, at);
  if (found === null) return null;
  const parent = parentOf(found.entity, found.row);
  if (found.entity === entity && parent !== null) {
    const siblings = itemsUnder(state, entity, parent.id).map(({ id }) => id);
    return { parent, index: siblings.indexOf(at) + 1 };
  }
  if (childrenAllowed(state, found).includes(entity))
    return { parent: { entity: found.entity, id: found.id }, index: itemsUnder(state, entity, at).length };
  return parent === null ? null : placeAt(state, entity, parent.id);
}

/** Items by kind, in their order. */
function byKind(items: readonly ClipItem[]): ReadonlyMap<EntityName, readonly ClipItem[]> {
  return Map.groupBy(items, ({ entity }) => entity);
}

export interface Pasted {
  readonly edit: Edit;
  /** The ids of the copies, those of what they hold left out. */
  readonly ids: readonly string[];
}

/**
 * Copies of a clip's items beside the item `at`, under new identifiers. A link is kept where both its ends are in the clip, or where the other
 * end stands here. Null: something in the clip can stand nowhere here, as a line in a grid without a scale. `newId` gives a UUID v7 each time.
 */
export function pasteClip(
  state: State,
  { items, links }: Clip,
  at: string,
  newId: () => string,
): Pasted | null {
  const ids = new Map(itemsWithin(items).map(({ id }) => [id, newId()]));
  const end = (entity: EntityName, id: string): readonly string[] => {
    const copy = ids.get(id);
    if (copy !== undefined) return [copy];
    return state.get(entity)?.has(id) === true ? [id] : [];
  };
  const created = (item: ClipItem, parent: ItemRef, rang: string): readonly Change[] => {
    const id = ids.get(item.id) ?? '';
    // A copy is a bloc of its own, wherever the one that was copied is taken from.
    const known = fieldsOf(item.entity).filter((name) => name in item.fields && name !== 'partage');
    const fields = Object.fromEntries(known.map((name) => [name, item.fields[name] ?? null]));
    const kept: readonly (readonly [string, Json])[] = linksOf(item.entity).map(({ name, target }) => [
      name,
      linkedIds(fields[name]).flatMap((linked) => end(target, linked)),
    ]);
    const members = {
      ...standingUnder(item.entity, parent),
      rang,
      ...blankFields(item.entity),
      ...fields,
      ...Object.fromEntries(kept),
    };
    const own: Change = {
      entity: item.entity,
      id,
      before: null,
      after: membersOfRow(item.entity, members),
    };
    const below = [...byKind(item.children).values()].flatMap((children) => {
      const rangs = rangsKeeping(children.map(() => null));
      return children.flatMap((child, i) => created(child, { entity: item.entity, id }, rangs[i] ?? ''));
    });
    return [own, ...below];
  };

  const changes: Change[] = [];
  for (const [entity, group] of byKind(items)) {
    const place = placeAt(state, entity, at);
    if (place === null) return null;
    const grille = grilleDe(state, place.parent);
    const { rangs, changes: others } = ranksAt(
      entity,
      itemsUnder(state, entity, place.parent.id),
      place.index,
      group.length,
    );
    const copies = group.flatMap((item, i) => created(item, place.parent, rangs[i] ?? ''));
    const here = grille === null ? copies : copies.map((one) => copieDansGrille(state, grille, one, newId));
    if (here.some((one) => one === null)) return null;
    changes.push(...others, ...here.filter((one) => one !== null));
  }
  return {
    edit: { op: 'rows.pasted', changes: [...changes, ...linkedFromHere(state, links, ids)] },
    ids: items.map(({ id }) => ids.get(id) ?? ''),
  };
}

/** Items that stayed link to the copies of what they linked to. */
function linkedFromHere(
  state: State,
  links: Clip['links'],
  ids: ReadonlyMap<string, string>,
): readonly Change[] {
  return [...Map.groupBy(links, ({ id, field }) => `${id}/${field}`).values()].flatMap((group) => {
    const [first] = group;
    const row = first === undefined ? undefined : state.get(first.entity)?.get(first.id);
    const isLinkField = first !== undefined && linksOf(first.entity).some(({ name }) => name === first.field);
    if (row === undefined || !isLinkField) return [];
    const added = group.flatMap(({ target }) => ids.get(target) ?? []);
    const next = { [first.field]: [...new Set([...linkedIds(row[first.field]), ...added])] };
    return changeBetween(first.entity, first.id, row, next) ?? [];
  });
}
