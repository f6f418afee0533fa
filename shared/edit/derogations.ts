import { changeBetween, type State } from '../domain/row.ts';
import type { Edit } from './edit.ts';
import { addItem } from './items.ts';
import { itemsUnder } from './siblings.ts';

/** Which rule is set aside, and for which item; null: for the whole référentiel. */
interface Ecart {
  readonly referentiel: string;
  readonly regle: string;
  readonly element: string | null;
}

/** Sets a rule aside for a reason, under the identifier given; where it is already, the reason is another. */
export function ecarterRegle(
  state: State,
  id: string,
  { referentiel, regle, element }: Ecart,
  motif: string,
): Edit {
  const derogations = itemsUnder(state, 'derogation', referentiel);
  const known = derogations.find((row) => row['regle'] === regle && row['element'] === element);
  if (known !== undefined) {
    const change = changeBetween('derogation', known.id, known, { motif });
    return { op: 'regle.ecartee', changes: change === null ? [] : [change] };
  }
  const parent = { entity: 'referentiel', id: referentiel } as const;
  const fields = { regle, element, motif };
  const { changes } = addItem(state, { entity: 'derogation', id }, parent, derogations.length, fields);
  return { op: 'regle.ecartee', changes };
}

/** The rule holds again. */
export function retablirRegle(state: State, derogation: string): Edit {
  const change = changeBetween('derogation', derogation, state.get('derogation')?.get(derogation), null);
  return { op: 'regle.retablie', changes: change === null ? [] : [change] };
}
