import { useEffect, useRef } from 'react';
import { useCommand } from '../../../app/command-registry.ts';
import { useWorkspace } from '../../../app/shown.ts';
import { useAppDispatch, useAppStore } from '../../../app/store.ts';
import { itemHistoryOpened, type HistoryOf } from '../view.ts';

/** What holds a field of an item, wherever items are shown: a form, or a table. */
const PLACE = '[data-item], [data-key]';

/** The item that an element is part of, and the field. */
function placeOf(element: Element | null): HistoryOf | null {
  const place = element?.closest<HTMLElement>(PLACE);
  const id = place?.dataset['item'] ?? place?.dataset['key'];
  // What is still to be written has no identifier, and no history.
  if (place === null || place === undefined || id?.length !== 36) return null;
  return { id, field: place.dataset['champ'] ?? null };
}

/** F8: the history of what has the keyboard, or had it before a menu took it; otherwise of what is shown. */
export function useItemHistory(): void {
  const dispatch = useAppDispatch();
  const store = useAppStore();
  const workspace = useWorkspace();
  const last = useRef<Element>(null);
  useEffect(() => {
    const listener = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest('main') !== null) last.current = target;
    };
    window.addEventListener('focusin', listener);
    return () => window.removeEventListener('focusin', listener);
  }, []);
  const shown = (): HistoryOf | null => {
    const { screen, item, referentiel, registre } = store.getState().place;
    const id =
      screen === 'organismes' ? registre.organisme : screen === 'referentiels' ? (item ?? referentiel) : null;
    return id === null ? null : { id, field: null };
  };
  const open = (): void => {
    const focused = last.current?.isConnected === true ? placeOf(last.current) : null;
    const of = focused ?? shown();
    if (of !== null) dispatch(itemHistoryOpened(of));
  };
  useCommand('itemHistory', workspace === null ? null : open);
}
