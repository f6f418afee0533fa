import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';

const PAGE = 100;

interface PagedProps<T> {
  readonly items: readonly T[];
  /** `count`: how many more one press shows. */
  readonly more: (count: number) => string;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** A list that may be very long, a hundred at a time. */
export function Paged<T>({ items, more, children }: PagedProps<T>) {
  const [count, setCount] = useState(PAGE);
  const rest = items.length - count;
  return (
    <>
      {children(items.slice(0, count))}
      {rest > 0 && (
        <p>
          <Button onPress={() => setCount(count + PAGE)}>{more(Math.min(rest, PAGE))}</Button>
        </p>
      )}
    </>
  );
}
