import type { TaskProgress } from '../../shared/contract/window.ts';
import type { CallOptions } from '../engine/client.ts';

/** The long pieces of work that pages named, while they run. */
export interface Tasks {
  run<T>(task: string, work: (options: CallOptions) => Promise<T>): Promise<T>;
  /** A task that has ended is none to give up. */
  cancel(task: string): void;
  cancelAll(): void;
}

/** An eye sees no more than ten a second, and each is a message to the page. */
const PERIOD_MS = 100;

/** What goes on to the page: the first, the last, and one a period in between. */
function throttled(
  task: string,
  tell: (progress: TaskProgress) => void,
): NonNullable<CallOptions['onProgress']> {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total, phase) => {
    const now = performance.now();
    if (now - last < PERIOD_MS && done !== total) return;
    last = now;
    tell({ task, done, total, phase });
  };
}

export function createTasks(tell: (progress: TaskProgress) => void): Tasks {
  const running = new Map<string, AbortController>();
  return {
    run: async (task, work) => {
      const controller = new AbortController();
      running.set(task, controller);
      try {
        return await work({ signal: controller.signal, onProgress: throttled(task, tell) });
      } finally {
        if (running.get(task) === controller) running.delete(task);
      }
    },
    cancel: (task) => running.get(task)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
