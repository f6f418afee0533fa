import { useEffect, useEffectEvent } from 'react';
import type { Pasted } from '../../../shared/paste/source.ts';

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

export const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(EDITABLE) !== null;

export const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;

/**
 * What is pasted anywhere in the window: the event alone gives it, so that the clipboard is never read unasked. `take` answers
 * whether it was its business: the paste then goes no further.
 */
export function usePasted(take: (pasted: Pasted, target: EventTarget | null) => boolean): void {
  const onPaste = useEffectEvent(take);
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      const { clipboardData, target, defaultPrevented } = event;
      if (clipboardData === null || defaultPrevented) return;
      const pasted = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
      if (onPaste(pasted, target)) event.preventDefault();
    };
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
