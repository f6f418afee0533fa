import type { ExportOutcome, HostActions } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { useActing } from './act.ts';
import { beginsOn } from './beginning.ts';
import { dialogClosed, dialogOpened } from './dialog.ts';
import {
  useAboutQuery,
  useCloseWorkspaceMutation,
  useEnregistrerCopieMutation,
  useForgetFileMutation,
  useOpenExampleMutation,
  useOpenFileMutation,
  useOpenWindowMutation,
} from './engine-api.ts';
import { useNotifyOutcome } from './chemins.ts';
import { useNotify } from './notices.ts';
import type { Screen } from './place.ts';
import { useAppDispatch } from './store.ts';

type Opening = HostActions['open']['request'];

export type FileActions = ReturnType<typeof useFileActions>;

/** Null: it was given up. */
function copieDite(outcome: ExportOutcome): string | null {
  const { enregistree, telechargee } = texts.frame.copie;
  if (outcome.kind === 'cancelled') return null;
  return outcome.kind === 'saved' ? enregistree(outcome.file) : telechargee(outcome.name);
}

/** What is done with files, the same from the menu, the header and the welcome. */
export function useFileActions() {
  const dispatch = useAppDispatch();
  const { act, isActing } = useActing();
  const { data: about } = useAboutQuery();
  const isRefused = about !== undefined && about.refusal !== null;
  const notify = useNotify();
  const notifyOutcome = useNotifyOutcome();
  const [openFile] = useOpenFileMutation();
  const [openExample] = useOpenExampleMutation();
  const [forgetFile] = useForgetFileMutation();
  const [closeWorkspace] = useCloseWorkspaceMutation();
  const [enregistrerCopie] = useEnregistrerCopieMutation();
  const [openWindow] = useOpenWindowMutation();

  const openKey = (key: Opening['key'], mode: Opening['mode'], begins: Screen = 'referentiels'): void =>
    act(async () => {
      dispatch(beginsOn(begins));
      const result = await openFile({ key, mode });
      if (result.data !== 'cancelled') dispatch(dialogClosed());
      // The screen that says why is there already, and may not change at all.
      if (result.data === 'refused' && isRefused)
        notify({ kind: 'info', message: texts.welcome.refusal.again });
      return result;
    });
  return {
    isActing,
    /** A browser has no dialog that names a file: its files are those of one folder. */
    open: (): void =>
      about?.host === 'bureau' ? openKey(null, 'edit') : void dispatch(dialogOpened('open')),
    /** A copy of it, to be read and audited. */
    audit: (): void =>
      about?.host === 'bureau' ? openKey(null, 'examine', 'audit') : void dispatch(dialogOpened('audit')),
    openKey,
    create: (): void => void dispatch(dialogOpened('create')),
    openExample: (): void => act(() => openExample()),
    copy: (): void =>
      act(async () => {
        const result = await enregistrerCopie();
        const message = result.data === undefined ? null : copieDite(result.data);
        if (result.data !== undefined && message !== null) notifyOutcome(result.data, message);
        return result;
      }),
    forget: (key: string): void => act(() => forgetFile({ key })),
    close: (): void => act(() => closeWorkspace()),
    newWindow: (): void => act(() => openWindow()),
  };
}
