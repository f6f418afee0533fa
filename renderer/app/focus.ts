import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus to a heading when its screen appears and nothing holds it any more: what was pressed is gone. */
export function useFocusWhenLost(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return heading;
}
