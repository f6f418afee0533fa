import { besideLine } from '../../app/focus.ts';
import type { MakeEdit } from '../referentiel/edits.ts';
import { useDone } from '../referentiel/useDone.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';

/** Takes a line away, says so with what brings it back at hand, and leaves the focus beside where it was. */
export function useRetirer(id: string, make: MakeEdit, dite: string): () => void {
  const done = useDone();
  const sayDone = useSayDone();
  const retirer = async (): Promise<void> => {
    const focusBeside = besideLine(id);
    if (!(await done(make))) return;
    sayDone(dite);
    focusBeside();
  };
  return () => void retirer();
}
