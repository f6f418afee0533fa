import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import type { Note } from '../../../../shared/generated/document.ts';
import { essaiDe, type Essai } from '../../../../shared/grille/essais.ts';
import { useNotify } from '../../../app/notices.ts';
import { useDraft } from '../../referentiel/draft.ts';
import { registerEdit } from '../../referentiel/flush.ts';

/**
 * Marks given one after the other are one gesture: the journal says that a trial was marked, not each mark of it, and holds all its marks
 * each time. What the window does with them meanwhile commits them first; a killed machine loses these seconds of a fictional candidate.
 */
const idleMs = 5000;

/** What is given or taken away, whatever the marks are by then: another window may mark the same trial. */
export type Marking = (notes: readonly Note[]) => readonly Note[];

const none: readonly Marking[] = [];
const marked = (notes: readonly Note[], markings: readonly Marking[]): readonly Note[] =>
  markings.reduce((all, marking) => marking(all), notes);

/** The marks of a trial as they are given, and what gives others. */
export function useMarques(
  essai: Essai,
): readonly [notes: readonly Note[], give: (marking: Marking) => void] {
  const { edit } = useDraft();
  const notify = useNotify();
  const { id, notes } = essai;
  const [given, setGiven] = useState(none);
  const waiting = useRef(none);
  /** The last of those that were refused: they wait for the next one, or for the person to leave. */
  const [refusedAt, setRefusedAt] = useState<Marking | null>(null);
  const put = useCallback((next: readonly Marking[]): void => {
    waiting.current = next;
    setGiven(next);
  }, []);
  const latest = useRef(edit);
  useLayoutEffect(() => {
    latest.current = edit;
  });

  const commit = useCallback(async (): Promise<void> => {
    const mine = waiting.current;
    if (mine.length === 0) return;
    put(none);
    const refused = await latest.current((now) => {
      const row = now.get('essai')?.get(id) ?? { id };
      const next = marked(essaiDe(row).notes, mine);
      return changeItem({ entity: 'essai', id }, row, { notes: next as unknown as Json });
    });
    if (refused === null) return;
    notify({ kind: 'refusal', message: refused.message });
    setRefusedAt(() => mine.at(-1) ?? null);
    put([...mine, ...waiting.current]);
  }, [id, notify, put]);

  const isWaiting = given.length > 0;
  useEffect(() => {
    if (!isWaiting) return;
    return registerEdit({ key: `${id}/notes`, commit, giveUp: () => put(none) });
  }, [isWaiting, commit, id, put]);
  const give = useCallback((marking: Marking): void => put([...waiting.current, marking]), [put]);
  const last = given.at(-1);
  useEffect(() => {
    if (last === undefined || last === refusedAt) return;
    const timer = setTimeout(() => void commit(), idleMs);
    return () => clearTimeout(timer);
  }, [last, refusedAt, commit]);
  // Another trial is shown, or something else than trials.
  useEffect(() => () => void commit(), [commit]);

  return [useMemo(() => marked(notes, given), [notes, given]), give];
}
