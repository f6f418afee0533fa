import type { SerializedError } from '@reduxjs/toolkit';
import { useTransition } from 'react';
import { flushEdits } from '../features/referentiel/flush.ts';
import { failureSentence, type Failure } from './engine-api.ts';
import { useNotify } from './notices.ts';

/** Refusals that are no fault: what was asked for came to nothing, which is said and goes. */
const faultless: ReadonlySet<string | undefined> = new Set([
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'CANCELLED',
]);

/** Of what was asked for: why it was refused; without, it was done. */
export interface Outcome {
  readonly error?: Failure | SerializedError | undefined;
}

/**
 * Does something once what was being typed is committed; a refusal is said. It holds no state: a window whose every part can undo would
 * be drawn again whole at each step of it.
 */
export function useAct(): (work: () => Promise<Outcome>) => Promise<void> {
  const notify = useNotify();
  return async (work) => {
    await flushEdits();
    const { error } = await work();
    if (error === undefined) return;
    notify({ kind: faultless.has(error.code) ? 'info' : 'refusal', message: failureSentence(error) });
  };
}

/** The same, where `isActing` disables what a second press would redo. */
export function useActing(): {
  readonly act: (work: () => Promise<Outcome>) => void;
  readonly isActing: boolean;
} {
  const act = useAct();
  const [isActing, start] = useTransition();
  return { act: (work) => start(() => act(work)), isActing };
}
