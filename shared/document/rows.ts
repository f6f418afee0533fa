import { childEntities, entities, entityNames, type EntityName } from '../domain/entities.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { byRang, firstRangs, type Ranked } from '../domain/rang.ts';
import { membersOfRow, type Row, type State } from '../domain/row.ts';
import type { Referentiel } from '../generated/document.ts';
import { build, isTreeEntity, type Tree, type TreeNode } from './tree.ts';

const treeEntities = entityNames.filter(isTreeEntity);

function parentOf(entity: EntityName, row: Row): string | null {
  for (const parent of entities[entity].parents) {
    const id = row[parent];
    if (typeof id === 'string') return id;
  }
  return null;
}

function givenFields(entity: EntityName, row: Row): JsonObject {
  const fields: Record<string, Json> = {};
  for (const name of Object.keys(entities[entity].fields)) {
    const value = row[name];
    if (value !== null && value !== undefined) fields[name] = value;
  }
  return fields;
}

/** Ids of each parent's children, per entity, in order. */
export function orderedChildren(rows: State): Tree['children'] {
  const siblings = new Map<string, Map<EntityName, Row[]>>();
  for (const entity of treeEntities) {
    for (const row of rows.get(entity)?.values() ?? []) {
      const parent = parentOf(entity, row);
      if (parent === null) continue;
      const lists = siblings.get(parent) ?? new Map<EntityName, Row[]>();
      siblings.set(parent, lists);
      const list = lists.get(entity);
      if (list === undefined) lists.set(entity, [row]);
      else list.push(row);
    }
  }
  const inOrder = (list: readonly Row[]): readonly string[] =>
    (list as readonly unknown[] as Ranked[]).toSorted(byRang).map((row) => row.id);
  return new Map([...siblings].map(([parent, lists]) => [parent, new Map([...lists].map(([entity, list]) => [entity, inOrder(list)]))]));
}

/** The référentiel that rows make. `rows` may hold other référentiels too; they are left alone. */
export function assembleReferentiel(rows: State, id: string): Referentiel {
  const nodes = new Map<string, TreeNode>();
  for (const entity of treeEntities) {
    for (const row of rows.get(entity)?.values() ?? []) {
      nodes.set(row.id, { entity, id: row.id, parent: parentOf(entity, row), fields: givenFields(entity, row) });
    }
  }
  return build({ root: id, nodes, children: orderedChildren(rows) });
}

export interface EntityRow {
  readonly entity: EntityName;
  readonly row: Row;
}

function rowOf(entity: EntityName, id: string, members: JsonObject): Row {
  return { ...membersOfRow(entity, members), id };
}

/** The rows that a tree makes, ranks freshly given; a parent comes before its children. */
export function rowsOfTree(tree: Tree): readonly EntityRow[] {
  const rangs = new Map<string, string>();
  for (const lists of tree.children.values()) {
    for (const ids of lists.values()) {
      const keys = firstRangs(ids.length);
      ids.forEach((id, i) => rangs.set(id, keys[i] as string));
    }
  }
  const result: EntityRow[] = [];
  const visit = (node: TreeNode): void => {
    const parentEntity = node.parent === null ? null : tree.nodes.get(node.parent)?.entity;
    const place = parentEntity === null || parentEntity === undefined ? {} : { [parentEntity]: node.parent };
    const members = { ...place, rang: rangs.get(node.id) ?? null, ...node.fields };
    result.push({ entity: node.entity, row: rowOf(node.entity, node.id, members) });
    for (const child of childEntities(node.entity)) {
      for (const id of tree.children.get(node.id)?.get(child) ?? []) visit(tree.nodes.get(id) as TreeNode);
    }
  };
  visit(tree.nodes.get(tree.root) as TreeNode);
  return result;
}
