import type { Constat } from '../../../shared/controles/constat.ts';
import { cellOfField } from '../../../shared/table/cells.ts';
import { isOfSheet } from '../../../shared/edit/places.ts';
import { afterDrawing } from '../../app/focus.ts';
import { cellChosen, itemChosen, tabShown } from '../../app/place.ts';
import { fieldSought } from '../../app/sought.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { useGoToGrille } from '../grilles/going.ts';

type Target = Pick<Constat, 'item' | 'champ'> & Partial<Pick<Constat, 'etendue'>>;

const FOCUSABLE = 'textarea, input, button, [role="listbox"]';

/** The field itself, behind what is faulty in it; what an item says rather than its code, where the whole item is meant. */
function focusField({ item, champ, etendue = null }: Target): void {
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
  // Before the focus, which brings what is selected in sight.
  if (target instanceof HTMLTextAreaElement && etendue !== null)
    target.setSelectionRange(etendue.fin, etendue.fin);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

/**
 * Shows the place of a finding, and gives the focus to its field: in its grid; in the table, unless the structure was looked at last or the table has no
 * such field.
 */
export function useGoTo(): (target: Target) => void {
  const dispatch = useAppDispatch();
  const view = useAppSelector(({ sought }) => sought.view);
  const goToGrille = useGoToGrille();
  return (target) => {
    const { item, champ, etendue = null } = target;
    if (goToGrille(item, champ)) return;
    const cell = view === 'tableau' ? cellOfField(item.entity, champ) : null;
    if (isOfSheet(item.entity) && (item.entity !== 'referentiel' || champ !== null)) {
      dispatch(tabShown('fiche'));
    } else if (cell !== null) {
      dispatch(cellChosen({ cell: { key: item.id, column: cell.column }, item: item.id }));
      dispatch(fieldSought({ item: item.id, champ, caret: etendue?.fin ?? null }));
      dispatch(tabShown('tableau'));
      return;
    } else {
      dispatch(itemChosen(item.entity === 'referentiel' ? null : item.id));
      dispatch(tabShown('structure'));
    }
    afterDrawing(() => focusField(target));
  };
}
