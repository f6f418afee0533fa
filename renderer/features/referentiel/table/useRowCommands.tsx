import { useState, type ReactNode } from 'react';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { moveUnder, placesFor } from '../../../../shared/edit/regroup.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { isItemKey } from '../../../../shared/table/strips.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { useNotify } from '../../../app/notices.ts';
import { useDraft } from '../draft.ts';
import { MoveDialog } from '../structure/MoveDialog.tsx';
import type { Command } from './table-keys.ts';
import type { Table } from './useTable.ts';
import type { TableActions } from './useTableActions.ts';

interface RowCommands {
  /** Asks where what is selected goes. */
  readonly askWhere: () => void;
  /** The question, while it is asked. */
  readonly dialog: ReactNode;
}

/** What the palette and the menus ask of the rows of a table. */
export function useRowCommands(
  { current, selected, root }: Table,
  actions: TableActions,
  change: (command: Command) => boolean,
): RowCommands {
  const notify = useNotify();
  const { state, isReadOnly } = useDraft();
  const [moving, setMoving] = useState<readonly ItemRef[]>([]);
  const isOnItem = current !== null && current.key !== root.id && isItemKey(current.key);
  const canChange = !isReadOnly && (selected.length > 0 || isOnItem);
  const askWhere = (): void => {
    const items = actions.targets();
    if (placesFor(state, root.id, items).length > 0) setMoving(items);
    else notify({ kind: 'info', message: texts.table.cannotMoveTo });
  };
  useCommand('moveTo', canChange ? askWhere : null);
  useCommand('removeRows', canChange ? () => void actions.remove() : null);
  useCommand('addBeside', isReadOnly || current === null ? null : () => void change({ kind: 'addAfter' }));
  useCommand('addUnder', isReadOnly || current === null ? null : () => void change({ kind: 'addUnder' }));
  const dialog = moving.length > 0 && (
    <MoveDialog
      items={moving}
      root={root.id}
      onClose={() => setMoving([])}
      onMove={(place) => void actions.done((now) => moveUnder(now, moving, place))}
    />
  );
  return { askWhere, dialog };
}
