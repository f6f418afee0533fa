import type { ExportOutcome, PrintOutcome } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { copyText } from './clipboard.ts';
import { useNotify, type NewNotice } from './notices.ts';

const said = texts.frame.chemin;

/** Puts the path of a file on the clipboard, to be pasted in a message or where files are looked for. */
export function useCopierChemin(): (file: string) => void {
  const notify = useNotify();
  return (file) => {
    if (copyText(file)) notify({ kind: 'success', message: said.copie });
  };
}

/** Says how it went; the path of what was saved can be copied, by who uses no mouse too. */
export function useNotifyOutcome(): (outcome: ExportOutcome | PrintOutcome, message: string) => void {
  const notify = useNotify();
  const copier = useCopierChemin();
  return (outcome, message) => {
    const kind: NewNotice['kind'] = outcome.kind === 'cancelled' ? 'info' : 'success';
    if (outcome.kind !== 'saved') return notify({ kind, message });
    const { file } = outcome;
    notify({ kind, message, action: { label: said.copier, onPress: () => copier(file) } });
  };
}
