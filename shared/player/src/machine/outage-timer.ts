type OutageDeps = {
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  /** Whether the viewer looks at a spinner; a pause or a full buffer may outlast any outage. */
  readonly isWaiting: () => boolean;
  readonly onGivenUp: () => void;
};

const PATIENCE_MS = 3 * 60_000;
const RECHECK_MS = 5000;

/** Gives up on the network after three minutes, and only while somebody waits for it. */
export function createOutageTimer({ setTimer, isWaiting, onGivenUp }: OutageDeps) {
  let cancel = (): void => undefined;

  function check(): void {
    if (isWaiting()) onGivenUp();
    else cancel = setTimer(RECHECK_MS, check);
  }

  return {
    start: (): void => {
      cancel();
      cancel = setTimer(PATIENCE_MS, check);
    },
    stop: (): void => cancel(),
  };
}
