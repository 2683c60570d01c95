type Step = { readonly afterMs: number; readonly run: () => void };

/**
 * Waits for something that ought to move. `steps` run one after the other, each once, at their time since the last `touch`;
 * a touch begins anew.
 */
export type StallWatch = {
  start(steps: readonly Step[]): void;
  touch(): void;
  stop(): void;
};

export function createStallWatch(setTimer: (delayMs: number, run: () => void) => () => void): StallWatch {
  let steps: readonly Step[] = [];
  let cancelTimers: readonly (() => void)[] = [];

  function arm(): void {
    for (const cancel of cancelTimers) cancel();
    cancelTimers = steps.map(({ afterMs, run }) => setTimer(afterMs, run));
  }

  return {
    start: (next) => {
      steps = next;
      arm();
    },
    touch: () => {
      if (steps.length > 0) arm();
    },
    stop: () => {
      steps = [];
      arm();
    },
  };
}
