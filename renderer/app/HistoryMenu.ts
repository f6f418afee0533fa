import { useEffect, useSyncExternalStore } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { engineApi } from './engine-api.ts';
import { gestureName, useHistory, useReversible } from './history.ts';
import { keepsItsOwnHistory } from './keyboard.ts';
import { useAppDispatch } from './store.ts';

/** Typing in a field, committing it, and going from one to another. */
function onOwnHistory(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { subtree: true, attributeFilter: ['data-dirty'] });
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', changed);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', changed);
  };
}

const isOwnHistory = (): boolean =>
  document.activeElement !== null && keepsItsOwnHistory(document.activeElement);

/** Tells the desktop's menu what undo and redo come to in this window; where they are about letters, no more than that. */
export function HistoryMenu(): null {
  const dispatch = useAppDispatch();
  const { isEnabled } = useHistory();
  const known = useReversible();
  const isOwn = useSyncExternalStore(onOwnHistory, isOwnHistory);
  const { frame } = texts;
  const next = isEnabled ? known : { undo: null, redo: null };
  const gesture = {
    undo: next.undo && frame.undoNext(gestureName(next.undo)),
    redo: next.redo && frame.redoNext(gestureName(next.redo)),
  };
  const { undo, redo } = isOwn ? frame : gesture;
  useEffect(() => {
    void dispatch(engineApi.endpoints.sayHistory.initiate({ undo, redo }, { track: false }));
  }, [dispatch, undo, redo]);
  return null;
}
