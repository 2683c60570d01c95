import { SECOND_MS } from '@app/kernel';
import { useEffect, useReducer } from 'react';

/** Whole seconds until an instant, counted down; 0 when it is past or there is none. */
export function useCountdown(untilMs: number | null): number {
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setInterval(() => {
      showAgain();
      if (Date.now() >= untilMs) clearInterval(timer);
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [untilMs]);
  return untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - Date.now()) / SECOND_MS));
}
