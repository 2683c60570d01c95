import { useCallback, useEffect, useRef, useState } from 'react';

const IDLE_AFTER_MS = 3000;

/** Whether nobody has moved for three seconds; `wake` says that somebody has. Never while `isHeld`. */
export function useIdle(isHeld: boolean): { readonly isIdle: boolean; readonly wake: () => void } {
  const [isIdle, setIsIdle] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wake = useCallback(() => {
    setIsIdle(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsIdle(true), IDLE_AFTER_MS);
  }, []);
  useEffect(() => {
    wake();
    return () => clearTimeout(timer.current);
  }, [wake]);
  return { isIdle: isIdle && !isHeld, wake };
}
