import type { ClipboardEvent } from 'react';
import { v7 as newId } from 'uuid';
import { standsUnder } from '../../../../shared/domain/entities.ts';
import { CLIP_TYPE, clipOf, readClip } from '../../../../shared/clip/clip.ts';
import { pasteClip } from '../../../../shared/clip/paste.ts';
import type { ItemRef, State } from '../../../../shared/domain/row.ts';
import { toBeWritten } from '../../../../shared/table/strips.ts';
import type { Pasted } from '../../../../shared/paste/source.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useNotify } from '../../../app/notices.ts';
import { useDraft } from '../draft.ts';
import type { Table } from './useTable.ts';
import type { TableActions } from './useTableActions.ts';

/** Items as other applications read and write them. */
export interface AsTable {
  readonly html: (state: State, items: readonly ItemRef[]) => string;
  readonly text: (state: State, items: readonly ItemRef[]) => string;
  /** What comes from elsewhere, put where the keyboard is; answers whether it was taken. */
  readonly paste?: (pasted: Pasted) => boolean;
}

/** Whole rows to and from the clipboard. Text being written, and what does not come from here, are left to others. */
export function useClipboard(
  table: Table,
  actions: TableActions,
  { html, text, paste: pasteOther }: AsTable,
): (event: ClipboardEvent) => void {
  const notify = useNotify();
  const { state, isReadOnly } = useDraft();
  const root = table.root.id;

  const copy = (data: DataTransfer): number => {
    const items = actions.targets();
    if (items.length === 0) return 0;
    data.setData(CLIP_TYPE, JSON.stringify(clipOf(state, items)));
    data.setData('text/html', html(state, items));
    data.setData('text/plain', text(state, items));
    return items.length;
  };
  const paste = (data: DataTransfer): boolean => {
    const clip = readClip(data.getData(CLIP_TYPE));
    if (isReadOnly) return false;
    if (clip === null)
      return pasteOther?.({ html: data.getData('text/html'), text: data.getData('text/plain') }) ?? false;
    const key = table.current?.key ?? root;
    const at = toBeWritten(key)?.parent ?? key;
    const isHere = clip.items.every(({ entity }) => standsUnder(entity, table.root.entity));
    const pasted = isHere ? (pasteClip(state, clip, at, newId) ?? pasteClip(state, clip, root, newId)) : null;
    const [first] = pasted?.ids ?? [];
    if (pasted === null || first === undefined) {
      notify({ kind: 'info', message: texts.table.cannotPaste });
      return true;
    }
    void actions.done(() => pasted.edit);
    table.go({ key: first, column: table.column });
    table.select(pasted.ids.length > 1 ? pasted.ids : []);
    notify({ kind: 'info', message: texts.table.pasted(pasted.ids.length) });
    return true;
  };
  /** Cut is what is gone; what is kept, or refused, was copied. */
  const say = async (count: number, isToCut: boolean): Promise<void> => {
    const isCut = isToCut && (await actions.remove());
    notify({ kind: 'info', message: isCut ? texts.table.cut(count) : texts.table.copied(count) });
  };
  return (event) => {
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    if (event.target instanceof HTMLTextAreaElement || event.clipboardData === null) return;
    if (event.type === 'paste') {
      if (paste(event.clipboardData)) event.preventDefault();
      return;
    }
    const count = copy(event.clipboardData);
    if (count === 0) return;
    event.preventDefault();
    void say(count, event.type === 'cut' && !isReadOnly);
  };
}
