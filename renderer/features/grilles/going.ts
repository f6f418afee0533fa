import { standsUnder } from '../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { grilleDe } from '../../../shared/grille/nouveau.ts';
import { cellOfField } from '../../../shared/table/cells.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { useDraft } from '../referentiel/draft.ts';
import { itemOfGrilleShown } from './view.ts';

const FOCUSABLE = ':is(textarea, input, button)';

/** The cell that has the keyboard, or the field beside the table. */
function placeOf(item: string, champ: string | null): HTMLElement | null {
  const place = `main [data-item="${CSS.escape(item)}"]`;
  const field = champ === null ? null : `${place}[data-champ="${CSS.escape(champ)}"] ${FOCUSABLE}`;
  const found = field === null ? null : document.querySelector<HTMLElement>(field);
  return found ?? document.querySelector<HTMLElement>(`${place} ${FOCUSABLE}`);
}

const currentCell = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main [data-cell][data-current]');

/** Shows an item of a grid, in its table or in the detail beside it; answers whether it is one. */
export function useGoToGrille(): (item: ItemRef, champ: string | null) => boolean {
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  return (item, champ) => {
    const grille = standsUnder(item.entity, 'grille') ? grilleDe(state, item) : null;
    if (grille === null) return false;
    const isBeside = cellOfField(item.entity, champ) === null;
    dispatch(itemOfGrilleShown(grille, item, champ));
    dispatch(tabShown('grilles'));
    focusOnceShown(() => (isBeside ? placeOf(item.id, champ) : currentCell()));
    return true;
  };
}
