import type { Runtime } from '@app/api-client';

/** Timers and ids of Node, for the specs' own client. */
export const browserlessRuntime: Runtime = {
  setTimer: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  createAbort: () => new AbortController(),
  newId: () => crypto.randomUUID(),
  random: Math.random,
};
