import { EngineError } from './errors.ts';

/** What a long operation tells and asks while it runs. */
export interface Task {
  /** `done` of `total` units; total 0 when unknown. */
  progress(done: number, total: number): void;
  /** True once the person has asked to stop. */
  cancelled(): boolean;
}

export const quietTask: Task = { progress: () => undefined, cancelled: () => false };

export function throwIfCancelled(task: Task): void {
  if (task.cancelled()) throw EngineError.of('CANCELLED', {});
}

const countedEvery = 2000;

/** To be called at each of the units of a long operation: tells how far it has come, and stops it once it is given up. */
export function counting(task: Task, total: number): () => void {
  let done = 0;
  return () => {
    done++;
    if (done % countedEvery !== 0) return;
    task.progress(done, total);
    throwIfCancelled(task);
  };
}
