import type { SerializedError } from '@reduxjs/toolkit';
import { useEffect, useState } from 'react';
import type { ItemHistory, ItemStep } from '../../../../shared/contract/answers/history.ts';
import type { Request } from '../../../../shared/contract/requests.ts';
import { engineApi, failureSentence, useReversibleQuery, type Failure } from '../../../app/engine-api.ts';
import { useAppDispatch } from '../../../app/store.ts';
import type { HistoryOf } from '../view.ts';

/** Gestures that are read at first, and again each time that more are asked for. */
const few = 30;

interface Answer {
  readonly data?: ItemHistory | null | undefined;
  readonly error?: Failure | SerializedError | undefined;
}

interface Read {
  readonly history: ItemHistory | null;
  readonly failure: string | null;
}

/** What happened to an item, as far as it was asked for, read again when something is written; null until it is known. */
export function useSteps({
  id,
  field,
}: HistoryOf): Read & { readonly readMore: () => void; readonly retry: () => void } {
  const dispatch = useAppDispatch();
  const head = useReversibleQuery().data?.head ?? 0;
  const [wanted, setWanted] = useState(few);
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<Read>({ history: null, failure: null });
  useEffect(() => {
    let isLeft = false;
    const { itemHistory } = engineApi.endpoints;
    const run = async (): Promise<void> => {
      let history: ItemHistory | null = null;
      let isWhole = false;
      do {
        const from: number | null = history?.next ?? null;
        const asked: Request<'history.item'> = { id, field, from, limit: wanted };
        const { data: part, error }: Answer = await dispatch(
          itemHistory.initiate(asked, { subscribe: false, forceRefetch: true }),
        );
        if (isLeft) return;
        if (part === undefined) return setRead({ history: null, failure: failureSentence(error ?? {}) });
        // The journal is being made ready.
        if (part === null) continue;
        const steps: readonly ItemStep[] = [...(history?.steps ?? []), ...part.steps];
        const noms: ItemHistory['noms'] = { ...history?.noms, ...part.noms };
        history = { ...part, steps, noms };
        isWhole = part.next === null || steps.length >= wanted;
      } while (!isWhole);
      setRead({ history, failure: null });
    };
    void run();
    return () => {
      isLeft = true;
    };
  }, [dispatch, id, field, wanted, head, attempt]);
  return { ...read, readMore: () => setWanted(wanted + few), retry: () => setAttempt(attempt + 1) };
}
