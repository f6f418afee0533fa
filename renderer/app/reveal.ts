import { useCallback } from 'react';
import type { ItemRef } from '../../shared/domain/row.ts';
import { isOfSheet } from '../../shared/edit/places.ts';
import { itemOfGrilleShown } from '../features/grilles/view.ts';
import { focusOnceShown } from './focus.ts';
import { itemChosen, referentielChosen, referentielOpened, screenShown, tabShown } from './place.ts';
import { useAppDispatch } from './store.ts';

/** Id of the heading that names a référentiel. */
export const headingId = (referentiel: string): string => `referentiel-${referentiel}`;

interface Revealed extends ItemRef {
  /** Id of the référentiel that it stands in. */
  readonly referentiel: string;
  /** Id of the grid that it stands in, where it does. */
  readonly grille?: string | null;
  /** What is said of it there; none: what it says itself. */
  readonly field?: string | null;
}

/** Where a view shows an item: its cell in the table, else its row in an outline, or among others. */
export function standing(id: string): HTMLElement | null {
  const key = `main [data-key="${CSS.escape(id)}"]`;
  return document.querySelector(`${key}[data-current]`) ?? document.querySelector(`${key}[role="row"]`);
}

/** Gives the focus to an item where it is shown; answers whether it is. */
export function focusItem(id: string): boolean {
  const shown = standing(id);
  shown?.focus();
  return shown !== null;
}

/**
 * Opens a référentiel, with the focus on its name: at its table, or `asLeft`: the one that the window shows, or showed, is found again
 * where it was left.
 */
export function useOpenReferentiel(): (id: string, how?: 'atTable' | 'asLeft') => void {
  const dispatch = useAppDispatch();
  return useCallback(
    (id, how) => {
      dispatch(how === 'asLeft' ? screenShown('referentiels') : referentielOpened(id));
      focusOnceShown(() => document.getElementById(headingId(id)));
    },
    [dispatch],
  );
}

/** Goes to an item, wherever it is in the file, and puts the focus there. */
export function useReveal(): (item: Revealed) => void {
  const dispatch = useAppDispatch();
  return useCallback(
    ({ entity, id, referentiel, grille = null, field = null }) => {
      dispatch(referentielChosen(referentiel));
      if (grille !== null) {
        dispatch(itemOfGrilleShown(grille, { entity, id }, field));
        dispatch(tabShown('grilles'));
        focusOnceShown(() => standing(id));
        return;
      }
      if (isOfSheet(entity)) {
        dispatch(tabShown('fiche'));
        return;
      }
      dispatch(itemChosen(id));
      focusOnceShown(() => standing(id));
    },
    [dispatch],
  );
}
