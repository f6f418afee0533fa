import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Keys pressed anywhere in an area, before what they are pressed in hears them. `handle` answers whether the key was its business:
 * it then goes no further.
 */
export function useKeys(
  area: RefObject<HTMLElement | null>,
  handle: (event: KeyboardEvent, target: Element) => boolean,
): void {
  const press = useEffectEvent(handle);
  useEffect(() => {
    const element = area.current;
    const listener = (event: KeyboardEvent): void => {
      if (!(event.target instanceof Element) || !press(event, event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element?.addEventListener('keydown', listener, { capture: true });
    return () => element?.removeEventListener('keydown', listener, { capture: true });
  }, [area]);
}
