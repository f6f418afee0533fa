import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether there is more in an element than it shows at once: it must then be reached with the keyboard, to be scrolled. */
export function useOverflows(of: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  // After each drawing: what it holds may have changed without its size.
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const look = (): void => setOverflows(element.scrollHeight > element.clientHeight);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return overflows;
}
