import { flatten, type Tree } from '../document/tree.ts';
import type { EntityName } from '../domain/entities.ts';
import { sameJson, type Json, type JsonObject } from '../domain/json.ts';
import type { Referentiel } from '../generated/document.ts';
import { longestIncreasing } from './longest-increasing.ts';

/** Where an item stands: in which parent, after which sibling of its kind (null: first). */
export interface Place {
  readonly parent: string | null;
  readonly after: string | null;
}

/** One side of a difference: the place when it changed, the fields that changed (all of them for an item added or removed). */
export interface Side {
  readonly place?: Place;
  readonly fields: JsonObject;
}

/** One item's difference. `before` null: added. `after` null: removed. A move with a rewording is one difference holding both. */
export interface Difference {
  readonly entity: EntityName;
  readonly id: string;
  readonly before: Side | null;
  readonly after: Side | null;
}

export type Diff = readonly Difference[];

/** Places of all items at once: looking each up among its siblings would be quadratic on a list of 10,000. */
function placesOf(tree: Tree): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([[tree.root, { parent: null, after: null }]]);
  for (const [parent, lists] of tree.children) {
    for (const ids of lists.values())
      ids.forEach((id, i) => places.set(id, { parent, after: ids[i - 1] ?? null }));
  }
  return places;
}

/** Items that keep their parent but not their order among the siblings that stay: as few as possible. */
function reordered(a: Tree, b: Tree): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [parent, lists] of b.children) {
    for (const [entity, ids] of lists) {
      const positions = new Map((a.children.get(parent)?.get(entity) ?? []).map((id, i) => [id, i]));
      const staying = ids.filter((id) => positions.has(id));
      const kept = longestIncreasing(staying.map((id) => positions.get(id) as number));
      staying.forEach((id, i) => {
        if (!kept.has(i)) moved.add(id);
      });
    }
  }
  return moved;
}

function changedFields(before: JsonObject, after: JsonObject): { before: JsonObject; after: JsonObject } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !sameJson(before[name], after[name]),
  );
  const pick = (source: JsonObject): JsonObject =>
    Object.fromEntries(names.filter((name) => name in source).map((name) => [name, source[name] as Json]));
  return { before: pick(before), after: pick(after) };
}

/** What leads from one document to another, by identifier: added, removed, moved, changed. Moves are as few as possible. */
export function diff(a: Referentiel, b: Referentiel): Diff {
  return diffTrees(flatten(a), flatten(b));
}

/** The same of two documents of one kind, whatever it is. */
export function diffTrees(a: Tree, b: Tree): Diff {
  const placesA = placesOf(a);
  const placesB = placesOf(b);
  const moved = reordered(a, b);
  const result: Difference[] = [];
  for (const [id, node] of a.nodes) {
    if (b.nodes.get(id)?.entity === node.entity) continue;
    result.push({
      entity: node.entity,
      id,
      before: { place: placesA.get(id) as Place, fields: node.fields },
      after: null,
    });
  }
  for (const [id, node] of b.nodes) {
    const old = a.nodes.get(id);
    const placeB = placesB.get(id) as Place;
    if (old?.entity !== node.entity) {
      result.push({ entity: node.entity, id, before: null, after: { place: placeB, fields: node.fields } });
      continue;
    }
    const fields = changedFields(old.fields, node.fields);
    const hasMoved = moved.has(id) || old.parent !== node.parent;
    if (!hasMoved && Object.keys(fields.before).length + Object.keys(fields.after).length === 0) continue;
    const placeA = placesA.get(id) as Place;
    result.push({
      entity: node.entity,
      id,
      before: hasMoved ? { place: placeA, fields: fields.before } : { fields: fields.before },
      after: hasMoved ? { place: placeB, fields: fields.after } : { fields: fields.after },
    });
  }
  return result;
}

/** The difference read the other way: `apply(b, inverse(diff(a, b)))` is `a`. */
export function inverse(changes: Diff): Diff {
  return changes.map(({ entity, id, before, after }) => ({ entity, id, before: after, after: before }));
}
