import { rangsOfTree, rowsOfTree, stateOfRows } from '../../shared/document/rows.ts';
import { flatten } from '../../shared/document/tree.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { applyChange, mismatch, type MutableState, type State } from '../../shared/domain/row.ts';
import type { Referentiel } from '../../shared/generated/document.ts';

/** The rows that a window holds of a référentiel. */
export function stateOf(referentiel: Referentiel): MutableState {
  const tree = flatten(referentiel);
  return stateOfRows(rowsOfTree(tree, rangsOfTree(tree, new Map())));
}

/** The state after changes; throws where one does not fit the row it meets, as the engine does. */
export function after(state: State, changes: readonly Change[]): State {
  const next: MutableState = new Map([...state].map(([entity, rows]) => [entity, new Map(rows)]));
  for (const change of changes) {
    const why = mismatch(next.get(change.entity)?.get(change.id), change);
    if (why !== null) throw new Error(`${change.entity} ${change.id}: ${why}`);
    applyChange(next, change);
  }
  return next;
}
