import { changeBetween, membersOfRow, type ItemRef, type Row, type State } from '../domain/row.ts';
import type { Rubrique } from '../note/publics.ts';
import type { Edit } from './edit.ts';

/** Which two versions, by their order of adoption: what leads to the draft leads to the version that it becomes. */
export interface Ecart {
  /** What they are versions of: a référentiel, a grid or a list. */
  readonly porteur: ItemRef;
  readonly depuis: number;
  readonly vers: number;
}

const isOf =
  ({ porteur, depuis, vers }: Ecart) =>
  (row: Row): boolean =>
    row[porteur.entity] === porteur.id && row['depuis'] === depuis && row['vers'] === vers;

/** The members by which a row says it. */
const membersOfEcart = ({ porteur, depuis, vers }: Ecart) => ({ [porteur.entity]: porteur.id, depuis, vers });

const rowsOf = (state: State, entity: 'noteModification' | 'changementSubstantiel', ecart: Ecart): Row[] =>
  [...(state.get(entity)?.values() ?? [])].filter(isOf(ecart));

/** What a person wrote of a part, in place of what was generated; undefined: nothing yet. */
export const ecrit = (state: State, ecart: Ecart, cle: string, rubrique: Rubrique): Row | undefined =>
  rowsOf(state, 'noteModification', ecart).find((row) => row['cle'] === cle && row['rubrique'] === rubrique);

/** The items of which the change is held to be one of substance. */
export const substantielsDe = (state: State, ecart: Ecart): ReadonlySet<string> =>
  new Set(rowsOf(state, 'changementSubstantiel', ecart).map((row) => row['element'] as string));

interface Place extends Ecart {
  readonly cle: string;
  readonly rubrique: Rubrique;
}

/** What is generated becomes a person’s text, under the identifier given; nothing when it is already. */
export function rediger(state: State, id: string, place: Place, genere: string): Edit {
  if (ecrit(state, place, place.cle, place.rubrique) !== undefined) return { op: 'item.added', changes: [] };
  const { cle, rubrique } = place;
  const members = { ...membersOfEcart(place), cle, rubrique, genere, texte: genere === '' ? null : genere };
  const after = membersOfRow('noteModification', members);
  return { op: 'item.added', changes: [{ entity: 'noteModification', id, before: null, after }] };
}

/** What is generated counts again. */
export function reprendreGenere(state: State, id: string): Edit {
  const change = changeBetween('noteModification', id, state.get('noteModification')?.get(id), null);
  return { op: 'item.removed', changes: change === null ? [] : [change] };
}

/** The change of an item is one of substance, or is no longer. */
export function marquerSubstantiel(
  state: State,
  id: string,
  ecart: Ecart,
  element: string,
  oui: boolean,
): Edit {
  const known = rowsOf(state, 'changementSubstantiel', ecart).find((row) => row['element'] === element);
  if (oui === (known !== undefined)) return { op: 'item.changed', changes: [] };
  if (known !== undefined) {
    const change = changeBetween('changementSubstantiel', known.id, known, null);
    return { op: 'item.removed', changes: change === null ? [] : [change] };
  }
  const after = membersOfRow('changementSubstantiel', { ...membersOfEcart(ecart), element });
  return { op: 'item.added', changes: [{ entity: 'changementSubstantiel', id, before: null, after }] };
}
