import { useEffect, useRef, useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { SourceError, type Grid } from '../../../shared/paste/grid.ts';
import type { Slices } from '../../../shared/paste/slices.ts';
import { inSlices } from './in-slices.ts';

/** Where the reading of what was pasted has come. */
export type ReadingStep =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly done: number }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly grids: readonly Grid[] };

type GridSlices = Slices<readonly Grid[]>;

export interface Reading {
  readonly step: ReadingStep;
  /** `then`: told of what was read, unless it was given up. */
  readonly read: (
    source: () => GridSlices | Promise<GridSlices>,
    then?: (grids: readonly Grid[]) => void,
  ) => void;
  /** Gives up what is being read, or what was. */
  readonly restart: () => void;
}

const refusalOf = (error: unknown): string =>
  error instanceof SourceError ? texts.paste.fault(error.fault) : texts.paste.fileFailed;

/** Files that went away are the browser's own errors; any other is a fault of ours, to be seen. */
const isExpected = (error: unknown): boolean => error instanceof SourceError || error instanceof DOMException;

/** Reads what is pasted a little at a time. `first`: what the reading begins with. */
export function useReading(first: (() => GridSlices) | null): Reading {
  const [step, setStep] = useState<ReadingStep>({ kind: 'start' });
  const running = useRef<AbortController | null>(null);

  const read: Reading['read'] = (source, then) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: ReadingStep): void => {
      if (!signal.aborted) setStep(next);
    };
    const run = async (): Promise<void> => {
      try {
        const grids = await inSlices(await source(), signal, (done) => show({ kind: 'reading', done }));
        show({ kind: 'read', grids });
        if (!signal.aborted) then?.(grids);
      } catch (error) {
        if (signal.aborted) return;
        if (!isExpected(error)) throw error;
        show({ kind: 'refused', message: refusalOf(error) });
      }
    };
    show({ kind: 'reading', done: 0 });
    void run();
  };
  const restart = (): void => {
    running.current?.abort();
    setStep({ kind: 'start' });
  };
  useReadAtOnce(first, read, running);
  return { step, read, restart };
}

/** What was pasted before the dialog opened is read as it opens; nobody waits for it once it is closed. */
function useReadAtOnce(
  first: (() => GridSlices) | null,
  read: Reading['read'],
  running: { readonly current: AbortController | null },
): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || first === null) return;
    begun.current = true;
    read(first);
  });
  useEffect(() => () => running.current?.abort(), [running]);
}
