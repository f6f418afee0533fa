import type { State } from '../../../shared/domain/row.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { Hit, WrittenText } from '../../../shared/search/finding.ts';
import { itemName } from '../referentiel/structure/item-name.ts';

/** Where a hit stands, and apart from all others. */
export const hitKey = ({ id, field, start }: Hit): string => `${id} ${field} ${start}`;

/** « Compétence C1.2, Libellé » */
export function placeName(state: State, { entity, id, field }: WrittenText): string {
  const label = texts.journal.change.fields[field] ?? field;
  return texts.search.place(itemName(state, { entity, id }).title, label);
}

/** The first hit in an item (in the first one, when there is no such item) or after it; the first of all when there is none. */
export function hitFrom(hits: readonly Hit[], all: readonly WrittenText[], item: string | null): number {
  const own = all.findIndex(({ id }) => id === item);
  const rank = own === -1 ? all.findIndex(({ entity }) => entity !== 'referentiel') : own;
  const before = new Set(all.slice(0, Math.max(0, rank)).map(({ id }) => id));
  return Math.max(
    0,
    hits.findIndex(({ id }) => !before.has(id)),
  );
}
