import type { PlayerStore } from './player-state.ts';

const COUNTDOWN_SEC = 8;

type UpNextDeps = {
  readonly store: PlayerStore;
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  readonly onDue: () => void;
};

/** The countdown to the next episode. */
export function createUpNext({ store, setTimer, onDue }: UpNextDeps) {
  let cancelTimer = (): void => undefined;

  function countDown(nextInSec: number): void {
    store.patch({ nextInSec });
    cancelTimer = setTimer(1000, () => (nextInSec > 1 ? countDown(nextInSec - 1) : onDue()));
  }

  return {
    start: (): void => countDown(COUNTDOWN_SEC),
    cancel: (): void => {
      cancelTimer();
      store.patch({ nextInSec: null });
    },
  };
}
