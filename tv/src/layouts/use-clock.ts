import { useEffect, useState } from 'react';
import { localClock } from './local-clock.ts';

const CHECK_MS = 5000;

/** Time of day; renders when the minute changes. */
export function useClock(): string {
  const [shown, setShown] = useState(() => localClock(new Date()));
  useEffect(() => {
    const timer = window.setInterval(() => setShown(localClock(new Date())), CHECK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return shown;
}
