import { useNotify } from '../../app/notices.ts';
import { useEditing } from './draft.ts';
import type { MakeEdit } from './edits.ts';

/** Does what a person asks for; a refusal is said, where they are. Answers whether it was done. */
export function useDone(): (make: MakeEdit) => Promise<boolean> {
  const { edit } = useEditing();
  const notify = useNotify();
  return async (make) => {
    const refused = await edit(make);
    if (refused !== null) notify({ kind: 'refusal', message: refused.message });
    return refused === null;
  };
}
