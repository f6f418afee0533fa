import {
  childEntities,
  entities,
  entityNames,
  fieldsOf,
  linksOf,
  type EntityName,
} from '../domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../domain/json.ts';
import type { Grille, Organisme, Referentiel } from '../generated/document.ts';

/** One item of a document, apart from its children. */
export interface TreeNode {
  readonly entity: EntityName;
  readonly id: string;
  /** Id of the parent, null for the root. */
  readonly parent: string | null;
  /** The fields given in the document: absent ones are absent here. */
  readonly fields: JsonObject;
}

/** A document as items by id, and the order of the children of each. */
export interface Tree {
  readonly root: string;
  /** In document order: a parent comes before its children. */
  readonly nodes: ReadonlyMap<string, TreeNode>;
  /** Ids of a parent's children, per entity, in order. */
  readonly children: ReadonlyMap<string, ReadonlyMap<EntityName, readonly string[]>>;
}

/** What makes a document unusable although each of its parts has the right shape. */
export type TreeProblem =
  | { readonly kind: 'duplicate'; readonly id: string }
  | { readonly kind: 'dangling'; readonly id: string; readonly field: string; readonly target: string };

function givenFields(entity: EntityName, item: JsonObject): JsonObject {
  const fields: Record<string, Json> = {};
  for (const name of fieldsOf(entity)) {
    const value = item[name];
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function flattenFrom(top: EntityName, root: JsonObject): Tree {
  const nodes = new Map<string, TreeNode>();
  const children = new Map<string, Map<EntityName, string[]>>();
  const visit = (entity: EntityName, item: JsonObject, parent: string | null): void => {
    const id = item['id'] as string;
    nodes.set(id, { entity, id, parent, fields: givenFields(entity, item) });
    const lists = new Map<EntityName, string[]>();
    for (const child of childEntities(entity)) {
      const items = (item[entities[child].collection as string] ?? []) as readonly JsonObject[];
      lists.set(
        child,
        items.map((inner) => inner['id'] as string),
      );
      for (const inner of items) visit(child, inner, id);
    }
    children.set(id, lists);
  };
  visit(top, root, null);
  return { root: root['id'] as string, nodes, children };
}

/** Takes a référentiel apart. Duplicated ids keep the last item: check `treeProblems` first on documents from outside. */
export function flatten(referentiel: Referentiel): Tree {
  return flattenFrom('referentiel', referentiel as unknown as JsonObject);
}

/** A grid without the référentiel that it names: that is what it stands under, and no field of its own. */
export type GrilleSansLien = Omit<Grille, 'referentiel'>;

/** The same of a grid. */
export function flattenGrille(grille: GrilleSansLien): Tree {
  return flattenFrom('grille', grille as unknown as JsonObject);
}

/** The same of a training body. */
export function flattenOrganisme(organisme: Organisme): Tree {
  return flattenFrom('organisme', organisme as unknown as JsonObject);
}

/** Members of each kind of item in canonical order, so that a document put together here is canonical without being sorted. */
const canonicalMembers = new Map(
  entityNames.map((entity): [EntityName, readonly (readonly [name: string, child: EntityName | null])[]] => [
    entity,
    [
      ...['id', ...fieldsOf(entity)].map((name) => [name, null] as const),
      ...childEntities(entity).map((child) => [entities[child].collection as string, child] as const),
    ].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]),
);

/** One item of a document. Null is absence, as in rows: no document has a null field. */
export function makeItem(
  entity: EntityName,
  id: string,
  fields: JsonObject,
  childrenOf: (child: EntityName) => readonly Json[],
): JsonObject {
  const item: Record<string, Json> = {};
  for (const [name, child] of canonicalMembers.get(entity) ?? []) {
    const value = child !== null ? childrenOf(child) : name === 'id' ? id : fields[name];
    if (value === undefined || value === null) continue;
    if (child !== null && entities[child].sparse === true && (value as readonly Json[]).length === 0)
      continue;
    item[name] = value;
  }
  return item;
}

/** Puts a référentiel together again: the inverse of `flatten`. */
export function build(tree: Tree): Referentiel {
  const make = (id: string): JsonObject => {
    const node = tree.nodes.get(id);
    if (node === undefined) throw new Error(`no item ${id}`);
    const lists = tree.children.get(id);
    return makeItem(node.entity, id, node.fields, (child) => (lists?.get(child) ?? []).map(make));
  };
  return make(tree.root) as unknown as Referentiel;
}

/** Ids given twice, and links to items that are not there: what the schema cannot say. */
export function treeProblems(referentiel: Referentiel): readonly TreeProblem[] {
  const problems: TreeProblem[] = [];
  const seen = new Map<string, EntityName>();
  const linking: { readonly entity: EntityName; readonly item: JsonObject }[] = [];
  const visit = (entity: EntityName, item: JsonObject): void => {
    const id = item['id'] as string;
    if (seen.has(id)) problems.push({ kind: 'duplicate', id });
    seen.set(id, entity);
    if (linksOf(entity).length > 0) linking.push({ entity, item });
    for (const child of childEntities(entity)) {
      for (const inner of (item[entities[child].collection as string] ?? []) as readonly Json[]) {
        if (isObject(inner)) visit(child, inner);
      }
    }
  };
  visit('referentiel', referentiel as unknown as JsonObject);
  for (const { entity, item } of linking) {
    for (const { name, target: kind } of linksOf(entity)) {
      for (const target of item[name] as readonly string[]) {
        if (seen.get(target) !== kind)
          problems.push({ kind: 'dangling', id: item['id'] as string, field: name, target });
      }
    }
  }
  return problems;
}
