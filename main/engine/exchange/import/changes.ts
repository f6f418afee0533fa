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
function heldRangs(tree: Tree, current: State): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const [parent, lists] of orderedChildren(current)) {
    for (const [entity, ids] of lists) {
      for (const id of ids) {
        if (tree.nodes.get(id)?.parent === parent)
          held.set(id, current.get(entity)?.get(id)?.['rang'] as string);
      }
    }
  }
  return held;
}

/** The changes that make the rows of a référentiel into the given one: creations, updates, removals, ids kept. */
export function changesFrom(current: State, referentiel: Referentiel): readonly Change[] {
  const tree = flatten(referentiel);
  const wanted = rowsOfTree(tree, rangsOfTree(tree, heldRangs(tree, current)));
  const upserts = wanted.flatMap(({ entity, row }: EntityRow) => {
    return changeBetween(entity, row.id, current.get(entity)?.get(row.id), row) ?? [];
  });
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
  return [...upserts, ...removals];
}

/** The same for the référentiel that the workspace holds under that identifier, or does not hold yet. */
export function changesToward(db: Database.Database, referentiel: Referentiel): readonly Change[] {
  return changesFrom(readState(db, referentiel.id), referentiel);
}
