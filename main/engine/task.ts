import type { Phase } from '../../shared/contract/phase.ts';
import { EngineError } from './errors.ts';

/** What a long operation tells and asks while it runs. */
export interface Task {
  /** `done` of `total` units; total 0 when unknown. `phase`: what it is at, where it has several. */
  progress(done: number, total: number, phase?: Phase): void;
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

/** The same operation in one of its phases, which is told at once: between two of them it may be given up. */
export function inPhase(task: Task, phase: Phase): Task {
  throwIfCancelled(task);
  task.progress(0, 0, phase);
  return {
    progress: (done, total) => task.progress(done, total, phase),
    cancelled: () => task.cancelled(),
  };
}
