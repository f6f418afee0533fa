import { useSyncExternalStore } from 'react';
import { hasPendingEdits, onPendingEdits } from '../features/referentiel/flush.ts';
import { useAppSelector } from './store.ts';

/** How what a person types stands: being typed, on its way to the file, or in it. */
export type Saving = 'typing' | 'saving' | 'saved';

export function useSaving(): Saving {
  const isTyping = useSyncExternalStore(onPendingEdits, hasPendingEdits);
  const isSaving = useAppSelector(({ engine }) =>
    Object.values(engine.mutations).some(
      (mutation) => mutation?.endpointName === 'commit' && mutation.status === 'pending',
    ),
  );
  if (isSaving) return 'saving';
  return isTyping ? 'typing' : 'saved';
}
