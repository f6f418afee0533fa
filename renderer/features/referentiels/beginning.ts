import { useState } from 'react';
import { useWorkspace } from '../../app/shown.ts';

/** Whether a référentiel can be begun, and whether one is being. */
export function useBeginning() {
  const [isCreating, setCreating] = useState(false);
  return {
    isReadOnly: useWorkspace()?.readOnly === true,
    isCreating,
    create: (): void => setCreating(true),
    created: (): void => setCreating(false),
  };
}
