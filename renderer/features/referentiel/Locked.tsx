import { useMemo, type ReactNode } from 'react';
import { useWorkspace } from '../../app/shown.ts';
import { DraftContext, useDraft } from './draft.ts';
import { EditedProvider } from './EditedProvider.tsx';

interface LockedProps {
  /** By a review of its own. */
  readonly isLocked: boolean;
  readonly children: ReactNode;
}

/** A part of the draft that is a document of its own, as a grid is: what locks the référentiel does not lock it. */
export function Locked({ isLocked, children }: LockedProps) {
  const draft = useDraft();
  const isReadOnly = (useWorkspace()?.readOnly ?? true) || isLocked;
  const own = useMemo(() => ({ ...draft, isReadOnly }), [draft, isReadOnly]);
  return (
    <DraftContext value={own}>
      <EditedProvider value={own}>{children}</EditedProvider>
    </DraftContext>
  );
}
