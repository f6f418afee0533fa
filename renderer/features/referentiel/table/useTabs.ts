import { useRef, type KeyboardEvent } from 'react';

interface Tabs {
  /** Whoever came with Tab and has done nothing here goes on with Tab: the table is not in their way. */
  readonly isPassing: () => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onMouseDown: () => void;
}

/** Tab leads from cell to cell for whoever works in the table, and through it for whoever passes by. */
export function useTabs(): Tabs {
  const isPassing = useRef(false);
  const wasPressedHere = useRef(false);
  return {
    isPassing: () => isPassing.current,
    onKeyDown: ({ key }) => {
      if (key === 'Tab') wasPressedHere.current = true;
      else if (key !== 'Shift') isPassing.current = false;
    },
    onKeyUp: ({ key }) => {
      if (key !== 'Tab') return;
      // The key went down elsewhere: it is what led here.
      if (!wasPressedHere.current) isPassing.current = true;
      wasPressedHere.current = false;
    },
    onMouseDown: () => {
      isPassing.current = false;
    },
  };
}
