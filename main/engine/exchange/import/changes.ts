import type Database from 'better-sqlite3';
import {
  orderedChildren,
  rangsOfTree,
  rowsOfTree,
  type EntityRow,
} from '../../../../shared/document/rows.ts';
import { flatten, type Tree } from '../../../../shared/document/tree.ts';
import { draftEntities, isPartOf } from '../../../../shared/domain/entities.ts';
import type { Change } from '../../../../shared/domain/gesture.ts';
import { changeBetween, type State } from '../../../../shared/domain/row.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { readState } from '../../referentiel/queries.ts';

/** Ranks that items hold under the very parent they have in the tree; an item that comes from elsewhere has none there. */
function heldRangs(tree: Tree, current: State, held: Tree['children']): ReadonlyMap<string, string> {
  const rangs = new Map<string, string>();
  for (const parent of tree.children.keys()) {
    for (const [entity, ids] of held.get(parent) ?? []) {
      for (const id of ids) {
        if (tree.nodes.get(id)?.parent === parent)
          rangs.set(id, current.get(entity)?.get(id)?.['rang'] as string);
      }
    }
  }
  return rangs;
}

function rowsWanted(current: State, trees: readonly Tree[]): readonly EntityRow[] {
  const held = orderedChildren(current);
  return trees.flatMap((tree) => rowsOfTree(tree, rangsOfTree(tree, heldRangs(tree, current, held))));
}

const upserts = (current: State, wanted: readonly EntityRow[]): readonly Change[] =>
  wanted.flatMap(
    ({ entity, row }) => changeBetween(entity, row.id, current.get(entity)?.get(row.id), row) ?? [],
  );

/** The changes that make the items of trees and complete those that are there, ids kept; nothing is removed. */
export function changesToTrees(current: State, trees: readonly Tree[]): readonly Change[] {
  return upserts(current, rowsWanted(current, trees));
}

/** The changes that make the rows of a référentiel into the given one: creations, updates, removals, ids kept. */
export function changesFrom(current: State, referentiel: Referentiel): readonly Change[] {
  const wanted = rowsWanted(current, [flatten(referentiel)]);
  const staying = new Set(wanted.map(({ entity, row }) => `${entity} ${row.id}`));
  const removals = draftEntities
    .filter((entity) => isPartOf(entity, 'referentiel'))
    .flatMap((entity) =>
      [...(current.get(entity) ?? [])]
        .filter(([id]) => !staying.has(`${entity} ${id}`))
        .map(([id, row]) => ({ entity, id, row })),
    )
    .reverse()
    .flatMap(({ entity, id, row }) => changeBetween(entity, id, row, null) ?? []);
  return [...upserts(current, wanted), ...removals];
}

/** The same for the référentiel that the workspace holds under that identifier, or does not hold yet. */
export function changesToward(db: Database.Database, referentiel: Referentiel): readonly Change[] {
  return changesFrom(readState(db, referentiel.id), referentiel);
}
