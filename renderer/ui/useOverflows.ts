import { useEffect, useState, type RefObject } from 'react';

type Box = RefObject<HTMLElement | null>;

/** Whether there is more in a box than it shows at once: it must then be reached with the keyboard, to be scrolled. */
export function useOverflows(outer: Box, inner: Box): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const [box, content] = [outer.current, inner.current];
    if (box === null || content === null) return undefined;
    const observer = new ResizeObserver(() => setOverflows(box.scrollHeight > box.clientHeight));
    observer.observe(box);
    observer.observe(content);
    return () => observer.disconnect();
  }, [outer, inner]);
  return overflows;
}
