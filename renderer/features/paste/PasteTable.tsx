import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { holdsTable, type Pasted } from '../../../shared/paste/source.ts';
import { Button } from '../../ui/Button.tsx';
import { isEditable, isInDialog, usePasted } from './pasted.ts';
import { PasteDialog } from './PasteDialog.tsx';

const nothing: Pasted = { html: '', text: '' };

/** « Coller un tableau… », and Ctrl+V outside of any field when the clipboard holds one. */
export function PasteTable() {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  usePasted((found, target) => {
    if (pasted !== null || isEditable(target) || isInDialog(target) || !holdsTable(found)) return false;
    setPasted(found);
    return true;
  });
  return (
    <>
      <Button variant="quiet" onPress={() => setPasted(nothing)}>
        {texts.paste.command}
      </Button>
      {pasted !== null && <PasteDialog pasted={pasted} onClose={() => setPasted(null)} />}
    </>
  );
}
