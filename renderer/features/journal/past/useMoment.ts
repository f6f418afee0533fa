import { useEffect, useState } from 'react';
import type { Moment } from '../../../../shared/contract/answers/history.ts';
import { engineApi, failureSentence, useReversibleQuery } from '../../../app/engine-api.ts';
import { useAppDispatch } from '../../../app/store.ts';

/** Which of the gestures on a référentiel: the one of that number, the last before an instant, or the last. */
export interface MomentAsked {
  readonly n: number | null;
  readonly before: string | null;
}

/** That gesture; the one before stays until the next is known. Asked again while the journal is made ready. */
export function useMoment(
  referentiel: string,
  { n, before }: MomentAsked,
): { readonly moment: Moment | null; readonly failure: string | null } {
  const dispatch = useAppDispatch();
  const head = useReversibleQuery().data?.head ?? 0;
  const [moment, setMoment] = useState<Moment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    const run = async (): Promise<void> => {
      for (let found: Moment | null | undefined = null; found === null && !isLeft;) {
        const answer = await dispatch(
          engineApi.endpoints.moment.initiate(
            { referentiel, n, before },
            { subscribe: false, forceRefetch: true },
          ),
        );
        found = answer.data;
        if (isLeft) return;
        setFailure(answer.error === undefined ? null : failureSentence(answer.error));
        if (found !== undefined && found !== null) setMoment(found);
      }
    };
    void run();
    return () => {
      isLeft = true;
    };
  }, [dispatch, referentiel, n, before, head]);
  return { moment, failure };
}
