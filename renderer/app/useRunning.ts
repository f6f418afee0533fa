import { useGivenUpWhenLeft } from './useGivenUpWhenLeft.ts';

interface Asked {
  readonly isLoading: boolean;
  readonly originalArgs?: { readonly task: string } | undefined;
}

/** The task of the host that a request runs, given up once what asked for it is left; null: none runs. */
export function useRunning({ isLoading, originalArgs }: Asked): string | null {
  const task = isLoading ? (originalArgs?.task ?? null) : null;
  useGivenUpWhenLeft(task);
  return task;
}
