import type { HeartbeatBody, PlaybackSession } from '@app/contracts';
import type { Clock } from '@app/kernel';
import { codeOf, type Heartbeat, type PlaybackGateway } from '../gateway.ts';

type HeartbeatDeps = {
  readonly gateway: Pick<PlaybackGateway, 'heartbeat'>;
  readonly clock: Clock;
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  readonly session: PlaybackSession;
  /** Null while there is nothing true to report: a position must not be written before the first picture. */
  readonly read: () => Pick<HeartbeatBody, 'positionSec' | 'state'> | null;
  readonly onAnswer: (answer: Heartbeat) => void;
  /** The server no longer knows the session: another device took the slot, or it was away for too long. */
  readonly onLost: (error: unknown) => void;
};

const LOST: ReadonlySet<string | null> = new Set(['playback.session_ended', 'playback.session_not_found']);

/** Keeps the slot and the resume position: in the session's rhythm, and at once when asked. */
export function createHeartbeat({ gateway, clock, setTimer, session, read, onAnswer, onLost }: HeartbeatDeps) {
  let isStopped = false;
  let cancelTimer = setTimer(session.heartbeatSec * 1000, tick);

  function tick(): void {
    cancelTimer = setTimer(session.heartbeatSec * 1000, tick);
    void beat(false);
  }

  async function beat(isLeaving: boolean): Promise<void> {
    const report = read();
    if (report === null || isStopped) return;
    // The server orders by `at`, so beats that overtake each other do no harm.
    const body = { ...report, at: new Date(clock.now()).toISOString() };
    try {
      const answer = await gateway.heartbeat(session.id, body, { isLeaving });
      if (!isStopped) onAnswer(answer);
    } catch (error) {
      // Anything else passes: what is buffered plays on, and the next beat tries again.
      if (!isStopped && LOST.has(codeOf(error))) onLost(error);
    }
  }

  return {
    /** `isLeaving`: the page goes away, so the request has to outlive it. */
    beat,
    stop: (): void => {
      isStopped = true;
      cancelTimer();
    },
  };
}
