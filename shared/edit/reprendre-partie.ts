import { linksOf, type EntityName } from '../domain/entities.ts';
import type { JsonObject } from '../domain/json.ts';
import { build, flatten, type Tree, type TreeNode } from '../document/tree.ts';
import type { Referentiel } from '../generated/document.ts';

/** An item and all it holds. */
function idsUnder(tree: Tree, id: string): readonly string[] {
  const held = [...(tree.children.get(id)?.values() ?? [])].flat();
  return [id, ...held.flatMap((child) => idsUnder(tree, child))];
}

/** Where an item goes among its siblings: where it is, or after the nearest of those that came before it. */
function placed(now: readonly string[], then: readonly string[], id: string): readonly string[] {
  if (now.includes(id)) return now;
  const before = then.slice(0, then.indexOf(id)).findLast((sibling) => now.includes(sibling));
  return now.toSpliced(before === undefined ? 0 : now.indexOf(before) + 1, 0, id);
}

/** Links lead to items that are there. */
function withoutLooseLinks(node: TreeNode, nodes: ReadonlyMap<string, TreeNode>): TreeNode {
  const links = linksOf(node.entity);
  if (links.length === 0) return node;
  const fields: JsonObject = {
    ...node.fields,
    ...Object.fromEntries(
      links.map(({ name, target }) => [
        name,
        ((node.fields[name] ?? []) as readonly string[]).filter((id) => nodes.get(id)?.entity === target),
      ]),
    ),
  };
  return { ...node, fields };
}

type Lists = ReadonlyMap<EntityName, readonly string[]>;

/**
 * A référentiel as it is, where one item and all it holds are again as they were at another moment: what it holds since goes, what left it
 * comes back, the rest stays. The référentiel itself is an item like another. Null when what held the item is gone.
 */
export function avecPartie(now: Referentiel, then: Referentiel, id: string): Referentiel | null {
  const [present, past] = [flatten(now), flatten(then)];
  if (id === past.root) return then;
  const item = past.nodes.get(id);
  const parent = item?.parent ?? null;
  if (item === undefined || parent === null || !present.nodes.has(parent)) return null;
  const part = idsUnder(past, id);
  const leaving = new Set(part.flatMap((one) => (present.nodes.has(one) ? idsUnder(present, one) : [])));
  // It went under what it now takes back: there is nowhere to put it.
  if (leaving.has(parent)) return null;

  const nodes = new Map([...present.nodes].filter(([one]) => !leaving.has(one)));
  for (const one of part) nodes.set(one, past.nodes.get(one) as TreeNode);
  const children = new Map<string, Lists>(
    [...present.children]
      .filter(([one]) => !leaving.has(one))
      .map(([one, lists]) => [
        one,
        new Map(
          [...lists].map(([entity, ids]) => {
            const isHere = one === parent && entity === item.entity;
            const staying = ids.filter((other) => !leaving.has(other) || (other === id && isHere));
            return [
              entity,
              isHere ? placed(staying, past.children.get(parent)?.get(entity) ?? [], id) : staying,
            ];
          }),
        ),
      ]),
  );
  for (const one of part) children.set(one, past.children.get(one) ?? new Map());
  const whole = new Map([...nodes].map(([one, node]) => [one, withoutLooseLinks(node, nodes)]));
  return build({ root: present.root, nodes: whole, children });
}
