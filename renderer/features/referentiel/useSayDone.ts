import { texts } from '../../../shared/i18n/window.ts';
import { useHistory } from '../../app/history.ts';
import { useNotify, type NewNotice } from '../../app/notices.ts';

/** Says what was just done, with what goes back over it at hand. */
export function useSayDone(): (message: string, kind?: NewNotice['kind']) => void {
  const notify = useNotify();
  const { undo } = useHistory();
  return (message, kind = 'info') =>
    notify({ kind, message, action: { label: texts.editor.structure.undo, onPress: undo } });
}
