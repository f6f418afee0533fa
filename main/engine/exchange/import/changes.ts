import type Database from 'better-sqlite3';
import { orderedChildren, rowsOfTree, type EntityRow } from '../../../../shared/document/rows.ts';
import { flatten, isTreeEntity, type Tree } from '../../../../shared/document/tree.ts';
import { entityNames } from '../../../../shared/domain/entities.ts';
import type { Change } from '../../../../shared/domain/gesture.ts';
import { changeBetween, type State } from '../../../../shared/domain/row.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { readState } from '../../referentiel/queries.ts';

/** Items whose whole list of siblings is already in the wanted order: their ranks stay, nothing moved there. */
function keptInPlace(tree: Tree, current: State): ReadonlySet<string> {
  const now = orderedChildren(current);
  const kept = new Set<string>();
  for (const [parent, lists] of tree.children) {
    for (const [entity, ids] of lists) {
      const old = now.get(parent)?.get(entity) ?? [];
      if (old.length === ids.length && old.every((id, i) => id === ids[i])) ids.forEach((id) => kept.add(id));
    }
  }
  return kept;
}

/** The changes that make the workspace's référentiel into the given one: creations, updates, removals, ids kept. */
export function changesToward(db: Database.Database, referentiel: Referentiel): readonly Change[] {
  const current = readState(db, referentiel.id);
  const tree = flatten(referentiel);
  const kept = keptInPlace(tree, current);
  const wanted = rowsOfTree(tree);
  const upserts = wanted.flatMap(({ entity, row }: EntityRow) => {
    const old = current.get(entity)?.get(row.id);
    const target = kept.has(row.id) && old !== undefined ? { ...row, rang: old['rang'] ?? null } : row;
    return changeBetween(entity, row.id, old, target) ?? [];
  });
  const staying = new Set(wanted.map(({ entity, row }) => `${entity} ${row.id}`));
  const removals = entityNames
    .filter(isTreeEntity)
    .flatMap((entity) =>
      [...(current.get(entity) ?? [])]
        .filter(([id]) => !staying.has(`${entity} ${id}`))
        .map(([id, row]) => ({ entity, id, row })),
    )
    .reverse()
    .flatMap(({ entity, id, row }) => changeBetween(entity, id, row, null) ?? []);
  return [...upserts, ...removals];
}
