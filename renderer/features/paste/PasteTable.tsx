import { useState } from 'react';
import { holdsTable, type Pasted } from '../../../shared/paste/source.ts';
import { useCommand } from '../../app/command-registry.ts';
import { isEditable, isInDialog, usePasted } from './pasted.ts';
import { PasteDialog } from './PasteDialog.tsx';

const nothing: Pasted = { html: '', text: '' };

/** What « Coller un tableau… » opens, wherever it is asked for; Ctrl+V does too, outside of any field, when the clipboard holds a table. */
export function PasteTable() {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  usePasted((found, target) => {
    if (pasted !== null || isEditable(target) || isInDialog(target) || !holdsTable(found)) return false;
    setPasted(found);
    return true;
  });
  useCommand('pasteTable', () => setPasted(nothing));
  return pasted === null ? null : <PasteDialog pasted={pasted} onClose={() => setPasted(null)} />;
}
