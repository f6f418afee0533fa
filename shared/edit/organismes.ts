import { rangsOfTree, rowsOfTree } from '../document/rows.ts';
import { flattenOrganisme } from '../document/tree.ts';
import { membersOfRow } from '../domain/row.ts';
import type { Organisme } from '../generated/document.ts';
import type { Edit } from './edit.ts';

/** The gesture that puts a body into the register, with all that is known of it. */
export function ajouterOrganisme(organisme: Organisme): Edit {
  const tree = flattenOrganisme(organisme);
  const changes = rowsOfTree(tree, rangsOfTree(tree, new Map())).map(({ entity, row }) => ({
    entity,
    id: row.id,
    before: null,
    after: membersOfRow(entity, row),
  }));
  return { op: 'organisme.ajoute', changes };
}
