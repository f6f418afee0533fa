import {
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { indexesDrawn, offsetsOf, rangeSeen, type Range } from './virtual-rows.ts';

interface VirtualRowsProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** How high a row is before it is drawn and measured. */
  readonly estimate: (index: number) => number;
  /** The row that is drawn wherever it is; -1: none. */
  readonly kept: number;
}

export interface VirtualRows {
  readonly height: number;
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** Given to the element of each row, which bears its key (`data-strip`). */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

/** The rows of a long list that are seen, each at its place, measured once drawn: what is seen stays where it is. */
export function useVirtualRows({ scroller, keys, estimate, kept }: VirtualRowsProps): VirtualRows {
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const estimates = useMemo(() => keys.map((_, i) => estimate(i)), [estimate, keys]);
  const offsets = useMemo(
    () => offsetsOf(keys.map((key, i) => measured.get(key) ?? estimates[i] ?? 0)),
    [estimates, keys, measured],
  );
  const range = useRangeSeen(scroller, offsets);
  const measure = useMeasures(scroller, keys, offsets, setMeasured);
  return {
    height: offsets.at(-1) ?? 0,
    rows: indexesDrawn(range, keys.length, kept).map((index) => ({ index, top: offsets[index] ?? 0 })),
    measure,
  };
}

function useRangeSeen(scroller: RefObject<HTMLElement | null>, offsets: Float64Array): Range {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return rangeSeen(offsets, seen.top, seen.height);
}

type Measures = ReadonlyMap<string, number>;

/** Heights as they are drawn. What is above the window and turns out higher or lower than thought moves nothing that is seen. */
function useMeasures(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  offsets: Float64Array,
  onMeasured: (next: (measures: Measures) => Measures) => void,
): VirtualRows['measure'] {
  const observer = useRef<ResizeObserver>(null);
  const read = useEffectEvent((entries: readonly ResizeObserverEntry[]): void => {
    const element = scroller.current;
    if (element === null) return;
    const indexes = new Map(keys.map((key, i) => [key, i]));
    const sizes = new Map<string, number>();
    let shift = 0;
    for (const { target, borderBoxSize } of entries) {
      const key = target instanceof HTMLElement ? target.dataset['strip'] : undefined;
      const size = borderBoxSize[0]?.blockSize ?? 0;
      const index = indexes.get(key ?? '');
      if (key === undefined || index === undefined || size === 0) continue;
      const [top = 0, bottom = 0] = offsets.slice(index, index + 2);
      sizes.set(key, size);
      if (bottom <= element.scrollTop) shift += size - (bottom - top);
    }
    onMeasured((measures) => {
      const isSame = [...sizes].every(([key, size]) => measures.get(key) === size);
      return isSame ? measures : new Map([...measures, ...sizes]);
    });
    if (Math.abs(shift) >= 1) element.scrollBy({ top: shift, behavior: 'instant' });
  });
  useLayoutEffect(() => {
    const watching = new ResizeObserver((entries) => read(entries));
    // The first rows were drawn just before.
    for (const row of scroller.current?.querySelectorAll('[data-strip]') ?? []) watching.observe(row);
    observer.current = watching;
    return () => watching.disconnect();
  }, [scroller]);
  return useCallback((row) => {
    if (row === null) return undefined;
    observer.current?.observe(row);
    return () => observer.current?.unobserve(row);
  }, []);
}
