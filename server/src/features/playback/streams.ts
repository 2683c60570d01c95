import { AppError, PlaybackSessionIdSchema, type PlayingDevice } from '@app/contracts';
import { type AccountId, type Clock, MINUTE_MS, type PlaybackSessionId, SECOND_MS } from '@app/kernel';
import type { LeaseStore } from '../../cache/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { PlaybackCache, SessionRecord } from './playback.cache.ts';

/**
 * A place lives three heartbeats long while playing, and a quarter of an hour in a pause (decisions.md, Q16). After a heartbeat and a
 * half of silence it goes to a newcomer for whom there is no other: whose device was switched off waits no longer than that.
 */
export const HEARTBEAT_SEC = 30;
const PLAYING_MS = 90 * SECOND_MS;
const SPARE_MS = 45 * SECOND_MS;
const PAUSED_MS = 15 * MINUTE_MS + SPARE_MS;
/** With the store away, starts are let through for this long and then refused: limits must not stay open. */
const FAIL_OPEN_MS = MINUTE_MS;

type Deps = {
  readonly leases: LeaseStore;
  readonly cache: Pick<PlaybackCache, 'findSession' | 'keepSession'>;
  readonly clock: Clock;
  readonly log: Logger;
};

/** The places in which an account may play at once: leases, counted by the store in one step. */
export function createStreams({ leases, cache, clock, log }: Deps) {
  let awaySinceMs: number | null = null;
  let returns = leases.returns();
  let returnedMs = Number.NEGATIVE_INFINITY;

  /** What the store answers; null while it is away. */
  async function ask<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await work();
      awaySinceMs = null;
      if (returns !== leases.returns()) returnedMs = clock.now();
      returns = leases.returns();
      return answer;
    } catch (error) {
      if (awaySinceMs === null) log.warn({ event: 'playback.leases_away', error });
      awaySinceMs ??= clock.now();
      return null;
    }
  }

  /** The sessions behind these places; one whose record the store lost is left out. */
  async function playingDevices(held: readonly string[]): Promise<PlayingDevice[]> {
    const sessions = await Promise.all(held.map((id) => cache.findSession(PlaybackSessionIdSchema.parse(id))));
    return sessions.flatMap((session) => {
      if (session === null) return [];
      const { id, device, title, startedAtMs } = session;
      return [{ id, device, title, startedAt: new Date(startedAtMs).toISOString() }];
    });
  }

  return {
    /**
     * Takes a place, and keeps the session where those whom it leaves no room read whose it is: on the way before the place is, so that
     * nobody finds a place without a name.
     * @throws AppError `playback.stream_limit` naming who plays, `service.unavailable` when nobody can count for long.
     */
    take: async (session: SessionRecord, replace?: PlaybackSessionId): Promise<void> => {
      const { accountId, id: member, streamLimit: limit } = session;
      const nowMs = clock.now();
      const [, answer] = await Promise.all([
        cache.keepSession(session),
        ask(() => leases.acquire({ group: accountId, member, limit, ttlMs: PLAYING_MS, spareMs: SPARE_MS, nowMs, replace })),
      ]);
      if (answer === null) {
        if (clock.now() - (awaySinceMs ?? 0) > FAIL_OPEN_MS) throw new AppError('service.unavailable', { retryAfterSec: 10 });
        return;
      }
      if (!answer.admitted) throw new AppError('playback.stream_limit', { limit, sessions: await playingDevices(answer.held) });
    },
    /** Keeps a place; `unknown` while the store is away. */
    renew: async (
      accountId: AccountId,
      sessionId: PlaybackSessionId,
      state: 'playing' | 'paused',
    ): Promise<'held' | 'lost' | 'unknown'> => {
      const ttlMs = state === 'paused' ? PAUSED_MS : PLAYING_MS;
      const renewed = await ask(() => leases.renew(accountId, sessionId, ttlMs, clock.now()));
      if (renewed === null) return 'unknown';
      return renewed ? 'held' : 'lost';
    },
    giveBack: async (accountId: AccountId, sessionId: PlaybackSessionId): Promise<void> => {
      await ask(() => leases.release(accountId, sessionId));
    },
    /** `unknown` while the store is away, and for as long as starts pass after it came back and may have forgotten the place. */
    isHeld: async (accountId: AccountId, sessionId: PlaybackSessionId): Promise<'held' | 'lost' | 'unknown'> => {
      const isHeld = await ask(() => leases.isHeld(accountId, sessionId, clock.now()));
      if (isHeld === true) return 'held';
      return isHeld === null || clock.now() - returnedMs < FAIL_OPEN_MS ? 'unknown' : 'lost';
    },
    /** Sessions of the account that play now. */
    list: async (accountId: AccountId): Promise<readonly PlayingDevice[]> =>
      playingDevices((await ask(() => leases.list(accountId, clock.now()))) ?? []),
  };
}

export type Streams = ReturnType<typeof createStreams>;
