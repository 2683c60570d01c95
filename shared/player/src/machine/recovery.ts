import type { Platform } from '@app/platform';
import { createOutageTimer } from './outage-timer.ts';
import type { PlayerFailure, PlayerStore } from './player-state.ts';
import { createStallWatch } from './stall-watch.ts';

type RecoveryDeps = {
  readonly store: PlayerStore;
  readonly platform: Pick<Platform, 'profile' | 'network' | 'runtime'>;
  readonly nudge: () => void;
  /** Builds the engine anew at the same second. */
  readonly rebuild: () => void;
  readonly fail: (failure: PlayerFailure) => void;
};

/** Gets playback going again: nudge, then rebuild, then failure for a decoder that stands still; patience for a network that is away. */
export type Recovery = {
  /** The viewer began to wait. */
  waiting(): void;
  /** There is a picture that moves, or none is wanted. */
  rest(): void;
  /** The playhead moved. */
  moved(): void;
  /** Media bytes arrive. */
  received(): void;
  setReachable(isReachable: boolean): void;
  decoderFailed(): void;
  bufferFull(): void;
  stop(): void;
};

const STALL_MS = 5000;
const LAST_CHANCE_MS = 15_000;
const MAX_DECODER_REBUILDS = 2;

export function createRecovery({ store, platform, nudge, rebuild, fail }: RecoveryDeps): Recovery {
  const { setTimer } = platform.runtime;
  let decoderRebuilds = 0;
  let isBufferSuspect = false;
  const isWaiting = (): boolean => ['loading', 'buffering'].includes(store.get().phase);
  const watch = createStallWatch(setTimer);
  const outage = createOutageTimer({ setTimer, isWaiting, onGivenUp: () => fail({ kind: 'network' }) });
  const stopNetwork = platform.network.subscribe(setReachable);

  function waiting(): void {
    if (isBufferSuspect) {
      isBufferSuspect = false;
      rebuild();
    }
    if (store.get().isWaitingForNetwork) return;
    const canNudge = platform.profile.nudgesStalls && store.get().phase !== 'loading';
    const rebuildMs = canNudge ? 2 * STALL_MS : STALL_MS;
    watch.start([
      ...(canNudge ? [{ afterMs: STALL_MS, run: nudge }] : []),
      { afterMs: rebuildMs, run: rebuild },
      { afterMs: rebuildMs + LAST_CHANCE_MS, run: () => fail({ kind: 'stalled' }) },
    ]);
  }

  function setReachable(isReachable: boolean): void {
    if (isReachable !== store.get().isWaitingForNetwork) return;
    store.patch({ isWaitingForNetwork: !isReachable });
    watch.stop();
    if (isReachable) outage.stop();
    else outage.start();
    if (isReachable && isWaiting()) waiting();
  }

  return {
    waiting,
    rest: watch.stop,
    moved: watch.touch,
    received: () => {
      // While the buffer is empty bytes are progress; with data at hand only a moving playhead is.
      const { bufferedSec, positionSec } = store.get();
      if (bufferedSec - positionSec < 1) watch.touch();
    },
    setReachable,
    decoderFailed: () => {
      decoderRebuilds += 1;
      if (decoderRebuilds > MAX_DECODER_REBUILDS) fail({ kind: 'decode' });
      else rebuild();
    },
    bufferFull: () => {
      // dash.js may wait for ever after a full source buffer (#4933): what plays may play on, the first stop rebuilds.
      if (isWaiting()) rebuild();
      else isBufferSuspect = true;
    },
    stop: () => {
      stopNetwork();
      watch.stop();
      outage.stop();
    },
  };
}
