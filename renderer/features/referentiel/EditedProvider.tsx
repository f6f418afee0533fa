import { useMemo, type ReactNode } from 'react';
import { EditedContext, EditingContext, type Edited } from './draft.ts';

interface EditedProviderProps {
  readonly value: Edited;
  readonly children: ReactNode;
}

/** Gives rows to what shows them, and apart what changes them. */
export function EditedProvider({ value, children }: EditedProviderProps) {
  const { isReadOnly, edit } = value;
  const editing = useMemo(() => ({ isReadOnly, edit }), [isReadOnly, edit]);
  return (
    <EditingContext value={editing}>
      <EditedContext value={value}>{children}</EditedContext>
    </EditingContext>
  );
}
