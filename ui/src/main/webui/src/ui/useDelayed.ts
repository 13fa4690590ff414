import { useEffect, useState } from 'react';

/** True once `isWaiting` has been true for a while: skeletons are for answers that take long. */
export function useDelayed(isWaiting: boolean, millis = 300): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), millis);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting, millis]);
  return isWaiting && isLong;
}
