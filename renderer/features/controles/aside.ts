import type { Rapport } from '../../../shared/controles/constat.ts';
import { elementDe, texteDe } from '../../../shared/controles/element.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { findItem, itemsUnder } from '../../../shared/edit/siblings.ts';

/** A rule that was set aside: where, why, and what it would have found. */
export interface Aside {
  /** Of the derogation. */
  readonly id: string;
  /** A rule of this version of Paritaire or of another. */
  readonly regle: string;
  /** Null: the whole référentiel. */
  readonly item: ItemRef | null;
  readonly motif: string;
  /** Findings that it stops. */
  readonly count: number;
}

/** In the order in which they were set aside; of an item that is gone, its derogations are gone too. */
export function asides(state: State, id: string, { ecartes }: Rapport): readonly Aside[] {
  const derogations = itemsUnder(state, 'derogation', id).map((row) => {
    const derogation = elementDe('derogation', row);
    const [regle = '', of = '', motif = ''] = ['regle', 'element', 'motif'].map((champ) =>
      texteDe(derogation, champ),
    );
    return { id: row.id, regle, of, motif };
  });
  const isOwn = (regle: string, item: string): boolean =>
    derogations.some((one) => one.regle === regle && one.of === item);
  return derogations.map(({ id: derogation, regle, of, motif }) => {
    // An item's own reason comes before that of the whole.
    const stopped = ecartes.filter(
      ({ regle: other, item }) => other === regle && (of === '' ? !isOwn(regle, item.id) : item.id === of),
    );
    const found = findItem(state, of);
    const item = found === null ? null : { entity: found.entity, id: found.id };
    return { id: derogation, regle, item, motif, count: stopped.length };
  });
}
