import { useCallback, useMemo } from 'react';
import { stateShown, type EntityRow } from '../../../shared/document/rows.ts';
import type { HeldRows } from '../../app/live.ts';
import { useWorkspace } from '../../app/shown.ts';
import { useAppDispatch } from '../../app/store.ts';
import type { Edited } from './draft.ts';
import { commitEdit, type MakeEdit } from './edits.ts';

/** Rows that a window holds, as what shows and changes them. */
export function useEditedRows(held: HeldRows, id: string, rows: readonly EntityRow[]): Edited {
  const dispatch = useAppDispatch();
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  const state = useMemo(() => stateShown(rows), [rows]);
  const edit = useCallback((make: MakeEdit) => dispatch(commitEdit(id, make, held)), [dispatch, id, held]);
  return useMemo(() => ({ state, isReadOnly, edit }), [state, isReadOnly, edit]);
}
