import { useEffect, useEffectEvent } from 'react';
import { commandOf } from '../../shared/commands/keys.ts';
import type { WindowCommand } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { useMettreDeCote } from '../features/fusion/useMettreDeCote.ts';
import { reunionDemandee } from '../features/fusion/view.ts';
import { flushEdits } from '../features/referentiel/flush.ts';
import { runCommand, useCommand } from './command-registry.ts';
import { dialogOpened, type WindowDialog } from './dialog.ts';
import { useAboutQuery } from './engine-api.ts';
import { useItemHistory } from '../features/journal/item/useItemHistory.ts';
import { focusOnceShown } from './focus.ts';
import { useFileActions } from './file-actions.ts';
import { useHistory } from './history.ts';
import { isBehindOverlay, isTyping, keepsItsOwnHistory } from './keyboard.ts';
import { screenShown, type Screen } from './place.ts';
import { useWorkspace } from './shown.ts';
import { answerFlushed, listenToCommands, useAppDispatch, useAppSelector } from './store.ts';

const { pourChoisir, choisir } = texts.fusion.donne;

/** What the whole window does, whatever it shows. */
export function useCommands(): void {
  useListening();
  useFileCommands();
  useGoing();
  useItemHistory();
  const { undo, redo, isEnabled } = useHistory();
  useCommand('undo', isEnabled ? undo : null);
  useCommand('redo', isEnabled ? redo : null);
}

function useFileCommands(): void {
  const { data: about } = useAboutQuery();
  const files = useFileActions();
  const workspace = useWorkspace();
  const isReady = about !== undefined && about.profile !== null;
  useCommand('create', isReady ? files.create : null);
  useCommand('open', isReady ? files.open : null);
  useCommand('audit', isReady ? files.audit : null);
  useCommand('newWindow', workspace === null ? null : files.newWindow);
  useCommand('enregistrerCopie', workspace === null ? null : files.copy);
  useCommand('close', workspace === null ? null : files.close);
}

/** From one screen to another, and what opens over any of them. */
function useGoing(): void {
  const dispatch = useAppDispatch();
  const workspace = useWorkspace();
  const screen = useAppSelector(({ place }) => place.screen);
  const mettreDeCote = useMettreDeCote();
  const goTo = (screen: Screen) => (workspace === null ? null : () => void dispatch(screenShown(screen)));
  const opens = (dialog: WindowDialog) => () => void dispatch(dialogOpened(dialog));
  useCommand('import', workspace?.readOnly === false ? goTo('import') : null);
  const reunir = async (): Promise<void> => {
    const isShown = screen === 'fusion';
    if (isShown && !(await mettreDeCote({ pour: pourChoisir, confirm: choisir }))) return;
    dispatch(reunionDemandee({ isShown }));
    dispatch(screenShown('fusion'));
    // The menu that it was asked from gives the focus back to its button, which stays.
    focusOnceShown(() => document.querySelector<HTMLElement>('[data-reunir] h2'));
  };
  useCommand('reunir', workspace?.readOnly === false ? () => void reunir() : null);
  useCommand('goReferentiels', goTo('referentiels'));
  useCommand('goOrganismes', goTo('organismes'));
  useCommand('goDecisions', goTo('decisions'));
  useCommand('goJournal', goTo('journal'));
  useCommand('goVerification', goTo('verification'));
  useCommand('goAudit', workspace?.readOnly === true ? goTo('audit') : null);
  useCommand('motif', workspace?.readOnly === false ? opens('motif') : null);
  useCommand('profile', workspace === null ? null : opens('profile'));
  useCommand('palette', workspace === null ? null : opens('palette'));
  useCommand('searchAll', workspace === null ? null : opens('search'));
  useCommand('guide', opens('guide'));
  useCommand('help', opens('help'));
}

/** Hears the host's menu and the keyboard. */
function useListening(): void {
  const dispatch = useAppDispatch();
  const run = useEffectEvent((command: WindowCommand): void => {
    if (command === 'flush') return void flushEdits().finally(() => dispatch(answerFlushed()));
    const target = document.activeElement;
    const isHistory = command === 'undo' || command === 'redo';
    if (isHistory && target !== null && keepsItsOwnHistory(target)) document.execCommand(command);
    else if (!isBehindOverlay()) runCommand(command);
  });
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === null || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : document.body;
    // A sign that is being written.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && isTyping(target)) return;
    const isHistory = command === 'undo' || command === 'redo';
    if (isHistory && keepsItsOwnHistory(target)) return;
    // What nobody answers stays the browser's; but its own undo would bring back letters that are committed.
    if (isHistory) event.preventDefault();
    if (!isBehindOverlay() && runCommand(command)) event.preventDefault();
  });

  useEffect(() => dispatch(listenToCommands((command) => run(command))), [dispatch]);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
