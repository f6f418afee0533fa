import type { Constat } from '../../../shared/controles/constat.ts';
import { isOfSheet } from '../../../shared/edit/places.ts';
import { afterDrawing } from '../../app/focus.ts';
import { itemChosen, tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';

type Target = Pick<Constat, 'item' | 'champ'>;

const FOCUSABLE = 'textarea, input, button, [role="listbox"]';

/** The field itself; what an item says rather than its code, where the whole item is meant. */
function focusField({ item, champ }: Target): void {
  const ofItem = `[data-item="${CSS.escape(item.id)}"]`;
  const field = champ === null ? null : `${ofItem}[data-champ="${CSS.escape(champ)}"]`;
  const within = (place: string, wanted: string): HTMLElement | null => {
    for (const one of document.querySelectorAll(place)) {
      const found = one.querySelector<HTMLElement>(wanted);
      if (found !== null) return found;
    }
    return null;
  };
  const target =
    field === null ? (within(ofItem, 'textarea') ?? within(ofItem, FOCUSABLE)) : within(field, FOCUSABLE);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

/** Shows the place of a finding, and gives the focus to its field. */
export function useGoTo(): (target: Target) => void {
  const dispatch = useAppDispatch();
  return (target) => {
    const { item, champ } = target;
    if (isOfSheet(item.entity) && (item.entity !== 'referentiel' || champ !== null)) {
      dispatch(tabShown('fiche'));
    } else {
      dispatch(itemChosen(item.entity === 'referentiel' ? null : item.id));
      dispatch(tabShown('structure'));
    }
    afterDrawing(() => focusField(target));
  };
}
