import type { SerializedError } from '@reduxjs/toolkit';
import { usePreparerFusionMutation, type Failure } from '../../app/engine-api.ts';
import { useAppDispatch } from '../../app/store.ts';
import { useRunning } from '../../app/useRunning.ts';
import { planMontre } from './view.ts';

interface Recomparaison {
  /** Null: it is not being done. */
  readonly task: string | null;
  readonly error: Failure | SerializedError | undefined;
  /** Both copies are compared again, as they are now; answers whether they were. */
  readonly recomparer: () => Promise<boolean>;
}

/** Something changed here since a plan was made: another one is made, with the answers that still hold. */
export function useRecomparer(jeton: string): Recomparaison {
  const dispatch = useAppDispatch();
  const [preparer, preparation] = usePreparerFusionMutation();
  const task = useRunning(preparation);
  const { error } = preparation;
  return {
    task,
    // What the person gave up is no refusal.
    error: error?.code === 'CANCELLED' ? undefined : error,
    recomparer: async () => {
      const { data } = await preparer({ task: crypto.randomUUID(), jeton });
      if (data !== undefined) dispatch(planMontre(data));
      return data !== undefined;
    },
  };
}
