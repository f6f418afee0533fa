import { useCallback } from 'react';
import type { ItemRef } from '../../shared/domain/row.ts';
import { itemChosen, referentielChosen, tabShown } from './place.ts';
import { useAppDispatch } from './store.ts';

interface Revealed extends ItemRef {
  /** Id of the référentiel that it stands in. */
  readonly referentiel: string;
}

/** What the view that is shown calls the item that was chosen: a row of a tree or of a table. */
const CHOSEN_ROW = 'main [role="row"][aria-selected="true"]';

/** Gives the focus to the row of the item that is shown; answers whether there is one. */
export function focusChosenRow(): boolean {
  const row = document.querySelector<HTMLElement>(CHOSEN_ROW);
  row?.focus();
  return row !== null;
}

const TRIES = 60;

/** A dialog that closes first gives the focus back where it was, and what was asked for may still have to be read. */
function focusOnceShown(tries: number): void {
  requestAnimationFrame(() => {
    const isBehind = document.querySelector('[role="dialog"]') !== null;
    if ((isBehind || !focusChosenRow()) && tries > 0) focusOnceShown(tries - 1);
  });
}

/** Goes to an item, wherever it is in the file, and puts the focus there. */
export function useReveal(): (item: Revealed) => void {
  const dispatch = useAppDispatch();
  return useCallback(
    ({ entity, id, referentiel }) => {
      dispatch(referentielChosen(referentiel));
      if (entity === 'referentiel') {
        dispatch(tabShown('fiche'));
        return;
      }
      dispatch(itemChosen(id));
      focusOnceShown(TRIES);
    },
    [dispatch],
  );
}
