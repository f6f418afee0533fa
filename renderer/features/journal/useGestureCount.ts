import { useEffect, useState } from 'react';
import type { HistoryCount } from '../../../shared/contract/answers/history.ts';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { engineApi, useReversibleQuery } from '../../app/engine-api.ts';
import { useAppDispatch } from '../../app/store.ts';

/** How many gestures a filter asks for; `from`: the row from which older ones are still to be looked at, null once all are. */
export interface GestureCount {
  readonly count: number;
  readonly from: number | null;
}

/** Counted part after part once the first page is there, and again when something is written; null until the first answer. */
export function useGestureCount(filter: JournalFilter, isWanted: boolean): GestureCount | null {
  const dispatch = useAppDispatch();
  const head = useReversibleQuery().data?.head ?? 0;
  const [counted, setCounted] = useState<GestureCount | null>(null);
  useEffect(() => {
    let isLeft = false;
    const run = async (): Promise<void> => {
      let count = 0;
      for (let from: number | null = null; ;) {
        const answer: { readonly data?: HistoryCount | undefined } = await dispatch(
          engineApi.endpoints.historyCount.initiate(
            { filter, from },
            { subscribe: false, forceRefetch: true },
          ),
        );
        const { data: part } = answer;
        if (isLeft || part === undefined) return;
        count += part.count;
        from = part.next;
        setCounted({ count, from });
        if (from === null) return;
      }
    };
    if (isWanted) void run();
    return () => {
      isLeft = true;
    };
  }, [dispatch, filter, isWanted, head]);
  return counted;
}
