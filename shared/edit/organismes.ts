import { rangsOfTree, rowsOfTree } from '../document/rows.ts';
import { flattenOrganisme } from '../document/tree.ts';
import { dayAfter } from '../domain/dates.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { changeBetween, membersOfRow, type ItemRef, type State } from '../domain/row.ts';
import type { Habilitation, Organisme, Passage } from '../generated/document.ts';
import type { Edit } from './edit.ts';
import { addItem, changeItem } from './items.ts';
import { removeItem } from './removal.ts';
import { itemsUnder } from './siblings.ts';

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

/** A body that should not be in the register, with all that it says of it. */
export function retirerOrganisme(state: State, id: string): Edit {
  return { op: 'organisme.retire', changes: removeItem(state, { entity: 'organisme', id }).changes };
}

/** What was recorded of an item was wrong. */
export function corriger(state: State, { entity, id }: ItemRef, membres: JsonObject, reason: string): Edit {
  const row = state.get(entity)?.get(id);
  const change = row === undefined ? null : changeBetween(entity, id, row, membres);
  return { op: 'organisme.corrige', changes: change === null ? [] : [change], reason };
}

/** What was recorded did not happen, or is not there. */
export function corrigerEnRetirant(state: State, item: ItemRef, reason: string): Edit {
  return { op: 'organisme.corrige', changes: removeItem(state, item).changes, reason };
}

/** A body bears another name from a day on: the one it had until then is kept. */
export function renommer(state: State, id: string, denomination: string, du: string): Edit {
  const row = state.get('organisme')?.get(id);
  if (row === undefined) return { op: 'organisme.modifie', changes: [] };
  const anciennes = row['anciennes'];
  const portees: readonly Json[] = Array.isArray(anciennes) ? anciennes : [];
  const quittee = { denomination: row['denomination'] ?? '', jusqua: dayAfter(du, -1) };
  const membres = { denomination, anciennes: [...portees, quittee] };
  return changeItem({ entity: 'organisme', id }, row, membres);
}

type NouvelleHabilitation = Pick<Habilitation, 'referentiel' | 'etablissement'> & {
  readonly passage: Omit<Passage, 'id'>;
};

/** An habilitation begins: with its first passage, without which it would be nothing. */
export function ajouterHabilitation(
  state: State,
  organisme: string,
  newId: () => string,
  { passage, ...membres }: NouvelleHabilitation,
): Edit {
  const habilitation: ItemRef = { entity: 'habilitation', id: newId() };
  const siennes = itemsUnder(state, 'habilitation', organisme);
  const ajout = addItem(state, habilitation, { entity: 'organisme', id: organisme }, siennes.length, membres);
  const premier: ItemRef = { entity: 'passage', id: newId() };
  const debut = addItem(state, premier, habilitation, 0, passage as unknown as JsonObject);
  return { op: 'habilitation.ajoutee', changes: [...ajout.changes, ...debut.changes] };
}
