import { useLayoutEffect, useState, type RefObject } from 'react';

/** Of an element, in steps: a scroll bar that comes and goes changes nothing. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1000);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.round(element.clientWidth / 40) * 40));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
