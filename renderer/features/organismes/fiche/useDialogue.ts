import type { MakeEdit } from '../../referentiel/edits.ts';
import { useEditing } from '../../referentiel/draft.ts';
import { useEnvoi } from '../../../ui/useEnvoi.ts';

/** A dialog that ends in one gesture. */
export function useDialogue(
  isFaulty: boolean,
  make: MakeEdit,
  onDone: () => void,
): ReturnType<typeof useEnvoi> {
  const { edit } = useEditing();
  return useEnvoi(isFaulty, async () => (await edit(make))?.message ?? null, onDone);
}
