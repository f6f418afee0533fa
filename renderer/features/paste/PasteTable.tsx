import { useState } from 'react';
import { holdsItems, type Pasted } from '../../../shared/paste/source.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useCommand } from '../../app/command-registry.ts';
import { useNotify } from '../../app/notices.ts';
import { isEditable, isInDialog, usePasted } from './pasted.ts';
import { PasteDialog } from './PasteDialog.tsx';

const nothing: Pasted = { html: '', text: '' };

/**
 * What « Coller un tableau… » opens, wherever it is asked for; Ctrl+V does too, outside of any field, when the clipboard holds a table or
 * a list. Where one line is to be pasted is said.
 */
export function PasteTable() {
  const notify = useNotify();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  usePasted((found, target) => {
    if (pasted !== null || isEditable(target) || isInDialog(target)) return false;
    if (holdsItems(found)) setPasted(found);
    else if (found.html.trim() === '' && found.text.trim() === '') return false;
    else notify({ kind: 'info', message: texts.paste.oneLine });
    return true;
  });
  useCommand('pasteTable', () => setPasted(nothing));
  return pasted === null ? null : <PasteDialog pasted={pasted} onClose={() => setPasted(null)} />;
}
