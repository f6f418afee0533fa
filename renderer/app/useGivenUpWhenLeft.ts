import { useEffect } from 'react';
import { useCancelTaskMutation } from './engine-api.ts';

/** Nobody waits any more for a task of the host once what asked for it is left; null: none runs. */
export function useGivenUpWhenLeft(task: string | null): void {
  const [cancelTask] = useCancelTaskMutation();
  useEffect(() => {
    if (task === null) return undefined;
    // A task that has ended is none to give up.
    return () => void cancelTask({ task });
  }, [cancelTask, task]);
}
