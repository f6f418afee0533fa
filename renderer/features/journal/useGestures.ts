import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { HistoryPage, Preparing } from '../../../shared/contract/answers/history.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { engineApi, failureSentence, useReversibleQuery } from '../../app/engine-api.ts';
import { useAppDispatch } from '../../app/store.ts';

const pageLength = 100;

/** The gestures that a filter asks for, newest first, as far as they were read. */
interface Gestures {
  readonly lines: readonly JournalLine[];
  /** From where to go on towards older ones; null at the end. */
  readonly next: number | null;
  readonly isReading: boolean;
  readonly preparing: Preparing | null;
  /** Of the whole journal. */
  readonly total: number;
  readonly failure: string | null;
}

const nothingRead: Gestures = {
  lines: [],
  next: null,
  isReading: true,
  preparing: null,
  total: 0,
  failure: null,
};

type Step =
  | { readonly kind: 'begun' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'older' | 'newer'; readonly page: HistoryPage; readonly isOver: boolean }
  | { readonly kind: 'failed'; readonly sentence: string };

function after(gestures: Gestures, step: Step): Gestures {
  if (step.kind === 'begun') return nothingRead;
  if (step.kind === 'reading') return { ...gestures, isReading: true, failure: null };
  if (step.kind === 'failed') return { ...gestures, isReading: false, failure: step.sentence };
  const { page, isOver } = step;
  const { lines, preparing, total } = page;
  return step.kind === 'newer'
    ? { ...gestures, lines: [...lines.toReversed(), ...gestures.lines], total }
    : {
        lines: [...gestures.lines, ...lines],
        next: page.next,
        isReading: !isOver,
        preparing,
        total,
        failure: null,
      };
}

/**
 * Reads page by page: each answer comes at once, with what was found until then, and one goes on from there. What is written meanwhile
 * comes on top.
 */
export function useGestures(filter: JournalFilter): Gestures & { readonly readMore: () => void } {
  const dispatch = useAppDispatch();
  const [gestures, step] = useReducer(after, nothingRead);
  const run = useRef<AbortController>(null);
  /** The last row of the journal that was looked at. */
  const newest = useRef(0);
  const { data } = useReversibleQuery();
  const head = data?.head ?? 0;

  const ask = useCallback(
    (way: 'older' | 'newer', from: number | null, limit: number) =>
      dispatch(
        engineApi.endpoints.historyPage.initiate(
          { filter, way, from, limit },
          { subscribe: false, forceRefetch: true },
        ),
      ),
    [dispatch, filter],
  );

  const readOlder = useCallback(
    async (from: number | null, { signal }: AbortController): Promise<void> => {
      let next = from;
      let missing = pageLength;
      do {
        const { data: page, error } = await ask('older', next, missing);
        if (signal.aborted) return;
        if (page === undefined) return step({ kind: 'failed', sentence: failureSentence(error ?? {}) });
        // Of the first answer alone: what is written while older rows are looked at was not looked at.
        if (from === null && newest.current === 0) newest.current = page.total;
        missing -= page.lines.length;
        next = page.next;
        step({ kind: 'older', page, isOver: next === null || missing <= 0 });
      } while (next !== null && missing > 0);
    },
    [ask],
  );

  useEffect(() => {
    const controller = new AbortController();
    run.current = controller;
    newest.current = 0;
    step({ kind: 'begun' });
    void readOlder(null, controller);
    return () => controller.abort();
  }, [readOlder]);

  const readNewer = useEffectEvent(async (): Promise<void> => {
    const controller = run.current;
    if (controller === null || newest.current === 0) return;
    for (let from: number | null = newest.current; from !== null && from < head;) {
      newest.current = head;
      const { data: page }: { readonly data?: HistoryPage | undefined } = await ask(
        'newer',
        from,
        pageLength,
      );
      if (controller.signal.aborted) return;
      if (page === undefined) {
        // They are asked for again with the next gesture.
        newest.current = from;
        return;
      }
      newest.current = Math.max(newest.current, page.total);
      step({ kind: 'newer', page, isOver: true });
      from = page.next;
    }
  });
  useEffect(() => void readNewer(), [head]);

  const readMore = (): void => {
    const isFirst = gestures.failure !== null && gestures.lines.length === 0;
    if (gestures.isReading || run.current === null || (gestures.next === null && !isFirst)) return;
    step({ kind: 'reading' });
    void readOlder(gestures.next, run.current);
  };
  return { ...gestures, readMore };
}
