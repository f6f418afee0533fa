import { useEffect, useState } from 'react';

/** Once what uses it has been shown for that long: what is only passed is not worth asking for. */
export function useStay(ms: number): boolean {
  const [isStaying, setStaying] = useState(false);
  useEffect(() => {
    const pause = setTimeout(() => setStaying(true), ms);
    return () => clearTimeout(pause);
  }, [ms]);
  return isStaying;
}
