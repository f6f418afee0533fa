import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import type { Note } from '../../../../shared/generated/document.ts';
import type { Essai } from '../../../../shared/grille/essais.ts';
import { useNotify } from '../../../app/notices.ts';
import { useDraft } from '../../referentiel/draft.ts';
import { registerEdit } from '../../referentiel/flush.ts';

/** Marks given one after the other are one gesture: the journal says that a trial was marked, not each mark of it. */
const pauseMs = 1500;

interface Given {
  readonly notes: readonly Note[];
  /** Those that were there when the first of them was given. */
  readonly over: readonly Note[];
}

/** The marks of a trial as they are given, and what gives others. */
export function useMarques(
  essai: Essai,
): readonly [notes: readonly Note[], give: (change: (notes: readonly Note[]) => readonly Note[]) => void] {
  const { edit } = useDraft();
  const notify = useNotify();
  const [given, setGiven] = useState<Given | null>(null);
  const latest = useRef({ given, essai, edit });
  useLayoutEffect(() => {
    latest.current = { given, essai, edit };
  });

  const commit = useCallback(async (): Promise<void> => {
    const { given: mine, essai: shown, edit: change } = latest.current;
    if (mine === null) return;
    latest.current = { ...latest.current, given: null };
    setGiven(null);
    const item = { entity: 'essai', id: shown.id } as const;
    const refused = await change((now) => {
      const row = now.get('essai')?.get(shown.id) ?? { id: shown.id };
      return changeItem(
        item,
        { ...row, notes: mine.over as unknown as Json },
        { notes: mine.notes as unknown as Json },
      );
    });
    if (refused !== null) notify({ kind: 'refusal', message: refused.message });
  }, [notify]);

  useEffect(() => {
    if (given === null) return;
    const timer = setTimeout(() => void commit(), pauseMs);
    const withdraw = registerEdit({
      key: `${essai.id}/notes`,
      commit,
      giveUp: () => setGiven(null),
    });
    return () => {
      clearTimeout(timer);
      withdraw();
    };
  }, [given, commit, essai.id]);
  // Another trial is shown, or something else than trials.
  useEffect(() => () => void commit(), [commit]);

  const give = useCallback((change: (notes: readonly Note[]) => readonly Note[]): void => {
    const { given: before, essai: shown } = latest.current;
    const next = { notes: change(before?.notes ?? shown.notes), over: before?.over ?? shown.notes };
    latest.current = { ...latest.current, given: next };
    setGiven(next);
  }, []);
  return [given?.notes ?? essai.notes, give];
}
