import { childEntities, draftEntities, heldEntities, isPartOf, type EntityName } from '../domain/entities.ts';
import { sameJson, type JsonObject } from '../domain/json.ts';
import { byRang, rangsKeeping, type Ranked } from '../domain/rang.ts';
import type { Change } from '../domain/gesture.ts';
import {
  applyChange,
  emptyState,
  membersOfRow,
  parentOf,
  type MutableState,
  type Row,
  type State,
} from '../domain/row.ts';
import type { Seance } from '../decision/modele.ts';
import type { Bloc, Referentiel, RegleDecision, Organisme } from '../generated/document.ts';
import { makeItem, type GrilleSansLien, type Tree, type TreeNode } from './tree.ts';

/** Rows of one entity by parent, in no order yet. */
function byParent(entity: EntityName, rows: State): ReadonlyMap<string, readonly Row[]> {
  const siblings = new Map<string, Row[]>();
  for (const row of rows.get(entity)?.values() ?? []) {
    const parent = parentOf(entity, row)?.id;
    if (parent === undefined) continue;
    const list = siblings.get(parent);
    if (list === undefined) siblings.set(parent, [row]);
    else list.push(row);
  }
  return siblings;
}

function inOrder(siblings: readonly Row[]): readonly Row[] {
  if (siblings.length < 2) return siblings;
  return (siblings as readonly unknown[] as (Row & Ranked)[]).toSorted(byRang);
}

/** Ids of each parent's children, per entity, in order: in its document or not. */
export function orderedChildren(rows: State): Tree['children'] {
  const children = new Map<string, Map<EntityName, readonly string[]>>();
  for (const entity of draftEntities) {
    for (const [parent, siblings] of byParent(entity, rows)) {
      const lists = children.get(parent) ?? new Map<EntityName, readonly string[]>();
      children.set(parent, lists);
      lists.set(
        entity,
        inOrder(siblings).map((row) => row.id),
      );
    }
  }
  return children;
}

/** What makes items of a kind with all they hold: the rows are looked through once, however many are made. */
function assembler(rows: State, top: EntityName): (root: Row) => JsonObject {
  const held = draftEntities.filter((entity) => isPartOf(entity, top));
  const siblings = new Map(held.map((entity) => [entity, byParent(entity, rows)]));
  const make = (entity: EntityName, row: Row): JsonObject =>
    makeItem(entity, row.id, row, (child) =>
      inOrder(siblings.get(child)?.get(row.id) ?? []).map((inner) => make(child, inner)),
    );
  return (root) => make(top, root);
}

/** An item with all it holds. */
function assembleItem(rows: State, top: EntityName, id: string): JsonObject {
  const root = rows.get(top)?.get(id);
  if (root === undefined) throw new Error(`no item ${id}`);
  return assembler(rows, top)(root);
}

/** Every body of a register, with its places, certificates and habilitations. */
export function assembleOrganismes(rows: State): readonly Organisme[] {
  const make = assembler(rows, 'organisme');
  return [...(rows.get('organisme')?.values() ?? [])].map((row) => make(row) as unknown as Organisme);
}

/** The référentiel that rows make. `rows` may hold other référentiels too; they are left alone. */
export function assembleReferentiel(rows: State, id: string): Referentiel {
  return assembleItem(rows, 'referentiel', id) as unknown as Referentiel;
}

/** Every meeting of the CPNE, with its attendance, its documents and its agenda. */
export function assembleSeances(rows: State): readonly Seance[] {
  const make = assembler(rows, 'seance');
  return [...(rows.get('seance')?.values() ?? [])].map((row) => make(row) as unknown as Seance);
}

/** Every rule by which it decides. */
export function assembleRegles(rows: State): readonly RegleDecision[] {
  const make = assembler(rows, 'regleDecision');
  return [...(rows.get('regleDecision')?.values() ?? [])].map((row) => make(row) as unknown as RegleDecision);
}

/** One bloc of it. */
export function assembleBloc(rows: State, id: string): Bloc {
  return assembleItem(rows, 'bloc', id) as unknown as Bloc;
}

/** A grid, whichever référentiel it is of. */
export function assembleGrille(rows: State, id: string): GrilleSansLien {
  return assembleItem(rows, 'grille', id) as unknown as GrilleSansLien;
}

export interface EntityRow {
  readonly entity: EntityName;
  readonly row: Row;
}

/** Rows as a state that gestures are made from. */
export function stateOfRows(rows: readonly EntityRow[]): MutableState {
  const state = emptyState();
  for (const { entity, row } of rows) state.get(entity)?.set(row.id, row);
  return state;
}

const states = new WeakMap<readonly EntityRow[], State>();

/** The same, to be read only, and the very same one for the same rows: a window asks for it at each key. */
export function stateShown(rows: readonly EntityRow[]): State {
  const known = states.get(rows) ?? stateOfRows(rows);
  states.set(rows, known);
  return known;
}

/** A state that leaves the one it is made from as it is: the rows of a kind are copied when the first of them changes. */
class Copied {
  readonly state: Map<EntityName, ReadonlyMap<string, Row>>;
  readonly #copies = new Map<EntityName, Map<string, Row>>();

  constructor(state: State) {
    this.state = new Map(state);
  }

  apply(change: Change): void {
    const { entity } = change;
    if (!this.#copies.has(entity)) {
      const copy = new Map(this.state.get(entity));
      this.#copies.set(entity, copy);
      this.state.set(entity, copy);
    }
    applyChange(this.#copies, change);
  }
}

/**
 * The rows of one référentiel after a gesture that may touch others too: only its own rows change, and only what is created under
 * one of them joins. The very same array when nothing concerns it.
 */
export function rowsAfter(rows: readonly EntityRow[], changes: readonly Change[]): readonly EntityRow[] {
  const copied = new Copied(stateShown(rows));
  const { state } = copied;
  const concerns = ({ entity, id, before, after }: Change): boolean => {
    if (!heldEntities.includes(entity)) return false;
    if (before !== null) return state.get(entity)?.has(id) === true;
    const parent = parentOf(entity, after ?? {});
    return parent !== null && state.get(parent.entity)?.has(parent.id) === true;
  };
  // A window that did not wait for the answer to its own gesture has its changes already.
  const isThere = ({ entity, id, after }: Change): boolean => {
    const row = state.get(entity)?.get(id);
    if (after === null || row === undefined) return after === null && row === undefined;
    return Object.entries(after).every(([name, value]) => sameJson(row[name], value));
  };
  const made = new Map<string, EntityName>();
  let touched = false;
  for (const change of changes) {
    if (!concerns(change) || isThere(change)) continue;
    touched = true;
    if (change.before === null) made.set(change.id, change.entity);
    copied.apply(change);
  }
  if (!touched) return rows;
  const rowNow = (entity: EntityName, id: string): readonly EntityRow[] => {
    const row = state.get(entity)?.get(id);
    return row === undefined ? [] : [{ entity, row }];
  };
  const kept = rows.flatMap((held) => {
    if (state.get(held.entity)?.get(held.row.id) === held.row) return held;
    return made.has(held.row.id) ? [] : rowNow(held.entity, held.row.id);
  });
  const added = [...made].flatMap(([id, entity]) => rowNow(entity, id));
  // Kind by kind, as the engine reads them.
  const kinds = Map.groupBy([...kept, ...added], ({ entity }) => entity);
  const next = heldEntities.flatMap((entity) => kinds.get(entity) ?? []);
  states.set(next, state);
  return next;
}

function rowOf(entity: EntityName, id: string, members: JsonObject): Row {
  return { ...membersOfRow(entity, members), id };
}

/**
 * The ranks that put a tree's items in order, keeping as many of those they have (`held`) as can stay: an item that did not move
 * keeps its rank, so that nothing is said to have moved but what did.
 */
export function rangsOfTree(tree: Tree, held: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const rangs = new Map<string, string>();
  for (const lists of tree.children.values()) {
    for (const ids of lists.values()) {
      const keys = rangsKeeping(ids.map((id) => held.get(id) ?? null));
      ids.forEach((id, i) => rangs.set(id, keys[i] as string));
    }
  }
  return rangs;
}

/**
 * The rows that a tree makes, with the ranks given; a parent comes before its children. `above`: the members of the root that say where
 * it stands, when it stands somewhere.
 */
export function rowsOfTree(
  tree: Tree,
  rangs: ReadonlyMap<string, string>,
  above: JsonObject = {},
): readonly EntityRow[] {
  const result: EntityRow[] = [];
  const visit = (node: TreeNode): void => {
    const parentEntity = node.parent === null ? null : tree.nodes.get(node.parent)?.entity;
    const place =
      parentEntity === null || parentEntity === undefined ? above : { [parentEntity]: node.parent };
    const members = { rang: rangs.get(node.id) ?? null, ...place, ...node.fields };
    result.push({ entity: node.entity, row: rowOf(node.entity, node.id, members) });
    for (const child of childEntities(node.entity)) {
      for (const id of tree.children.get(node.id)?.get(child) ?? []) visit(tree.nodes.get(id) as TreeNode);
    }
  };
  visit(tree.nodes.get(tree.root) as TreeNode);
  return result;
}
