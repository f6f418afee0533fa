import { useEffect, useRef, useState } from 'react';

/**
 * What is asked for again before it is done, and drawn as done, is not done twice: two clicks may come before the window is drawn again, and what
 * is sent may wait for something before anything says that it is under way.
 */
export function useOneAtATime(work: () => void | Promise<void>): () => Promise<void> {
  const isRunning = useRef(false);
  const [ends, setEnds] = useState(0);
  // What closes a dialog is drawn with this: nothing is pressed in between.
  useEffect(() => {
    isRunning.current = false;
  }, [ends]);
  return async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      await work();
    } finally {
      setEnds((count) => count + 1);
    }
  };
}
