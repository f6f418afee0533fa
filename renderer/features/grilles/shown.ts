import type { Row, State } from '../../../shared/domain/row.ts';
import { itemsUnder } from '../../../shared/edit/siblings.ts';

/** Of the grids of a référentiel, the one that is shown: the one chosen while it is there, else the first. */
export function grilleShown(state: State, referentiel: string, chosen: string | null): Row | undefined {
  const rows = itemsUnder(state, 'grille', referentiel);
  return rows.find(({ id }) => id === chosen) ?? rows[0];
}
