import { build, flatten, type Tree, type TreeNode } from '../document/tree.ts';
import type { EntityName } from '../domain/entities.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Referentiel } from '../generated/document.ts';
import type { Diff, Difference } from './diff.ts';

type Children = Map<string, Map<EntityName, string[]>>;

function withFields(old: JsonObject, difference: Difference): JsonObject {
  const removed = Object.keys(difference.before?.fields ?? {});
  const kept = Object.fromEntries(Object.entries(old).filter(([name]) => !removed.includes(name)));
  return { ...kept, ...difference.after?.fields };
}

/** Lists without what leaves its place, so that what remains is in its final order. */
function withoutMoved(tree: Tree, changes: Diff): Children {
  const leaving = new Set(
    changes.filter((change) => change.before?.place !== undefined).map((change) => change.id),
  );
  const kept: Children = new Map();
  for (const [parent, lists] of tree.children) {
    const filtered = new Map<EntityName, string[]>();
    for (const [entity, ids] of lists)
      filtered.set(
        entity,
        ids.filter((id) => !leaving.has(id)),
      );
    kept.set(parent, filtered);
  }
  return kept;
}

/** Each arriving item goes right after the sibling it names, which either stayed or arrives too: the order of changes is free. */
function insertArrivals(children: Children, changes: Diff): void {
  const arrivals = new Map<string, Map<EntityName, Map<string | null, string>>>();
  for (const { entity, id, after } of changes) {
    const parent = after?.place?.parent ?? null;
    if (after?.place === undefined || parent === null) continue;
    const byEntity = arrivals.get(parent) ?? new Map<EntityName, Map<string | null, string>>();
    arrivals.set(parent, byEntity);
    const followers = byEntity.get(entity) ?? new Map<string | null, string>();
    byEntity.set(entity, followers);
    followers.set(after.place.after, id);
  }
  for (const [parent, byEntity] of arrivals) {
    const lists = children.get(parent) ?? new Map<EntityName, string[]>();
    children.set(parent, lists);
    for (const [entity, followers] of byEntity) lists.set(entity, woven(lists.get(entity) ?? [], followers));
  }
}

function woven(staying: readonly string[], followers: ReadonlyMap<string | null, string>): string[] {
  const result: string[] = [];
  const follow = (after: string | null): void => {
    for (let id = followers.get(after); id !== undefined; id = followers.get(id)) result.push(id);
  };
  follow(null);
  for (const id of staying) {
    result.push(id);
    follow(id);
  }
  return result;
}

/** The document after the changes: `apply(a, diff(a, b))` is `b`. */
export function apply(document: Referentiel, changes: Diff): Referentiel {
  return build(applyToTree(flatten(document), changes));
}

/** The same of a document of any kind, taken apart. */
export function applyToTree(tree: Tree, changes: Diff): Tree {
  const nodes = new Map<string, TreeNode>(tree.nodes);
  let root = tree.root;
  for (const change of changes.filter(({ after }) => after === null)) nodes.delete(change.id);
  for (const change of changes) {
    const { entity, id, after } = change;
    if (after === null) continue;
    const old = tree.nodes.get(id);
    const parent = after.place === undefined ? (old?.parent ?? null) : after.place.parent;
    if (parent === null) root = id;
    nodes.set(id, {
      entity,
      id,
      parent,
      fields: withFields(change.before === null ? {} : (old?.fields ?? {}), change),
    });
  }
  const children = withoutMoved(tree, changes);
  insertArrivals(children, changes);
  return { root, nodes, children };
}
