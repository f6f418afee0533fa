import type { Slices } from '../../../shared/paste/slices.ts';

/** Two frames: the window answers between two turns. */
const TURN_MS = 30;

/** Runs long work a little at a time; the window stays alive meanwhile. Rejects as soon as `signal` is aborted. */
export async function inSlices<T>(
  slices: Slices<T>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<T> {
  let turn = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const step = slices.next();
    if (step.done === true) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
}
