import type { JsonObject } from '../domain/json.ts';
import { changeBetween, membersOfRow, type State } from '../domain/row.ts';
import { removeItem } from '../edit/removal.ts';
import type { Edit } from '../edit/edit.ts';
import { membresDeSuite, type Depot, type Suite, type SuiteDite } from './modele.ts';

export function noterDepot(id: string, referentiel: string, depot: Depot): Edit {
  const after = membersOfRow('dossier', { ...depot, referentiel });
  return { op: 'dossier.depose', changes: [{ entity: 'dossier', id, before: null, after }] };
}

/** Nothing, when it was so already. */
export function corrigerDepot(state: State, id: string, depot: Depot): Edit {
  const row = state.get('dossier')?.get(id);
  const change = row === undefined ? null : changeBetween('dossier', id, row, { ...depot });
  return { op: 'dossier.modifie', changes: change === null ? [] : [change] };
}

/** A suite as its row has it: what is not of its type is left out. */
export function suiteDe(id: string, dossier: string, { type, ...dits }: SuiteDite): Suite {
  const siens: readonly string[] = ['le', ...membresDeSuite[type]];
  const dit = Object.entries(dits).filter(([name]) => siens.includes(name));
  const members = { criteres: [], anciennes: [], ...(Object.fromEntries(dit) as JsonObject), type, dossier };
  return { ...membersOfRow('suite', members), id } as Suite;
}

export function noterSuite(id: string, dossier: string, dite: SuiteDite): Edit {
  const after = membersOfRow('suite', suiteDe(id, dossier, dite));
  return { op: 'suite.notee', changes: [{ entity: 'suite', id, before: null, after }] };
}

export const retirerSuite = (state: State, id: string): Edit => ({
  op: 'suite.retiree',
  changes: removeItem(state, { entity: 'suite', id }).changes,
});

export const retirerPiece = (state: State, id: string): Edit => ({
  op: 'pieceJointe.retiree',
  changes: removeItem(state, { entity: 'pieceJointe', id }).changes,
});

/** With what followed and what is joined to it. */
export const retirerDossier = (state: State, id: string): Edit => ({
  op: 'dossier.retire',
  changes: removeItem(state, { entity: 'dossier', id }).changes,
});
