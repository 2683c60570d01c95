import { SECOND_MS } from '@app/kernel';
import { useEffect, useState } from 'react';

const STEP_MS = 8 * SECOND_MS;

function wantsStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Index that goes round by itself; holds while `waiting`, always with reduced motion. A new wait starts the step afresh. */
export function useRotation(
  count: number,
  waiting: boolean,
): { readonly index: number; readonly show: (index: number) => void; readonly stepMs: number } {
  const [index, setIndex] = useState(0);
  useEffect(() => {
    if (waiting || count < 2 || wantsStillness()) return undefined;
    // `index` restarts the timer after a choice by hand, too.
    const timer = setTimeout(() => setIndex((index + 1) % count), STEP_MS);
    return () => clearTimeout(timer);
  }, [count, waiting, index]);
  return { index: index < count ? index : 0, show: setIndex, stepMs: STEP_MS };
}
