import { useEffect, useEffectEvent } from 'react';
import type { WindowCommand } from '../../shared/contract/window.ts';
import { flushEdits } from '../features/referentiel/flush.ts';
import { useAboutQuery } from './engine-api.ts';
import { useFileActions } from './file-actions.ts';
import { useHistory } from './history.ts';
import { isBehindDialog, keepsItsOwnHistory, shortcutOf } from './keyboard.ts';
import { screenShown } from './place.ts';
import { useWorkspace } from './shown.ts';
import { answerFlushed, listenToCommands, useAppDispatch } from './store.ts';

/** What the host's menu and the keyboard ask of the whole window. */
export function useCommands(): void {
  const dispatch = useAppDispatch();
  const { data: about } = useAboutQuery();
  const files = useFileActions();
  const { undo, redo, isEnabled } = useHistory();
  const workspace = useWorkspace();
  const isReady = about !== undefined && about.profile !== null;

  const runOnFiles = (command: Exclude<WindowCommand, 'flush' | 'undo' | 'redo'>): void => {
    switch (command) {
      case 'open':
        return files.open();
      case 'create':
        return files.create();
      case 'close':
        return workspace === null ? undefined : files.close();
      case 'import':
        return workspace === null ? undefined : void dispatch(screenShown('import'));
      case 'export':
        // The button of the référentiel that is shown hears it too.
        return undefined;
    }
  };
  const changeHistory = (command: 'undo' | 'redo'): void => {
    const target = document.activeElement;
    if (target !== null && keepsItsOwnHistory(target)) document.execCommand(command);
    else if (isEnabled && !isBehindDialog()) (command === 'undo' ? undo : redo)();
  };

  const run = useEffectEvent((command: WindowCommand): void => {
    if (command === 'flush') void flushEdits().finally(() => dispatch(answerFlushed()));
    else if (command === 'undo' || command === 'redo') changeHistory(command);
    else if (isReady && !isBehindDialog()) runOnFiles(command);
  });
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const command = shortcutOf(event);
    if (command === null || event.defaultPrevented || isBehindDialog()) return;
    if (event.target instanceof Element && keepsItsOwnHistory(event.target)) return;
    event.preventDefault();
    if (isEnabled) (command === 'undo' ? undo : redo)();
  });

  useEffect(() => dispatch(listenToCommands((command) => run(command))), [dispatch]);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
