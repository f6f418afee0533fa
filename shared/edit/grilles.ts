import { rangsOfTree, rowsOfTree } from '../document/rows.ts';
import { flattenGrille, type GrilleSansLien } from '../document/tree.ts';
import { membersOfRow, type State } from '../domain/row.ts';
import type { Edit } from './edit.ts';
import { standingUnder } from './items.ts';
import { itemsUnder, ranksAt } from './siblings.ts';

/** The gesture that gives its référentiel one more grid, after those that it has. */
export function createGrille(state: State, referentiel: string, grille: GrilleSansLien): Edit {
  const parent = { entity: 'referentiel', id: referentiel } as const;
  const others = itemsUnder(state, 'grille', parent.id);
  const { rangs, changes } = ranksAt('grille', others, others.length, 1);
  const tree = flattenGrille(grille);
  const above = { ...standingUnder('grille', parent), rang: rangs[0] ?? '' };
  const rows = rowsOfTree(tree, rangsOfTree(tree, new Map()), above);
  const created = rows.map(({ entity, row }) => ({
    entity,
    id: row.id,
    before: null,
    after: membersOfRow(entity, row),
  }));
  return { op: 'grille.created', changes: [...changes, ...created] };
}
