import { AppError, type Device, DeviceSchema, PlaybackSessionIdSchema, type PlayingDevice } from '@app/contracts';
import { type AccountId, type Clock, MINUTE_MS, type PlaybackSessionId, SECOND_MS } from '@app/kernel';
import { z } from 'zod';
import type { Lease, LeaseStore } from '../../cache/index.ts';
import type { Logger } from '../../observability/index.ts';

/** A place lives three heartbeats long while playing, and a quarter of an hour in a pause (decisions.md, Q16). */
export const HEARTBEAT_SEC = 30;
const PLAYING_MS = 90 * SECOND_MS;
const PAUSED_MS = 15 * MINUTE_MS;
/** With the store away, starts are let through for this long and then refused: limits must not stay open. */
const FAIL_OPEN_MS = MINUTE_MS;

const HeldSchema = z.object({ device: DeviceSchema, title: z.string(), startedAtMs: z.number() });
export type Held = z.infer<typeof HeldSchema>;

function playingDevices(held: readonly Lease[]): PlayingDevice[] {
  return held.flatMap(({ member, value }) => {
    const id = PlaybackSessionIdSchema.safeParse(member);
    const parsed = HeldSchema.safeParse(JSON.parse(value));
    if (!id.success || !parsed.success) return [];
    const { startedAtMs, ...rest } = parsed.data;
    return [{ id: id.data, ...rest, startedAt: new Date(startedAtMs).toISOString() }];
  });
}

export type StreamRequest = {
  readonly accountId: AccountId;
  readonly sessionId: PlaybackSessionId;
  readonly device: Device;
  readonly title: string;
  readonly startedAtMs: number;
  readonly limit: number;
  readonly replace?: PlaybackSessionId | undefined;
};

/** The places in which an account may play at once: leases, counted by the store in one step. */
export function createStreams({ leases, clock, log }: { readonly leases: LeaseStore; readonly clock: Clock; readonly log: Logger }) {
  let awaySinceMs: number | null = null;
  const groupOf = (accountId: AccountId): string => `streams:${accountId}`;

  /** What the store answers; null while it is away. */
  async function ask<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await work();
      awaySinceMs = null;
      return answer;
    } catch (error) {
      if (awaySinceMs === null) log.warn({ event: 'playback.leases_away', error });
      awaySinceMs ??= clock.now();
      return null;
    }
  }

  return {
    /** Takes a place. @throws AppError `playback.stream_limit` naming who plays, `service.unavailable` when nobody can count for long. */
    take: async ({ accountId, sessionId, limit, replace, ...held }: StreamRequest): Promise<void> => {
      const answer = await ask(() =>
        leases.acquire({
          group: groupOf(accountId),
          member: sessionId,
          value: JSON.stringify(held satisfies Held),
          limit,
          ttlMs: PLAYING_MS,
          nowMs: clock.now(),
          replace,
        }),
      );
      if (answer === null) {
        if (clock.now() - (awaySinceMs ?? 0) > FAIL_OPEN_MS) throw new AppError('service.unavailable', { retryAfterSec: 10 });
        return;
      }
      if (!answer.admitted) throw new AppError('playback.stream_limit', { limit, sessions: playingDevices(answer.held) });
    },
    /** Keeps a place; `unknown` while the store is away. */
    renew: async (
      accountId: AccountId,
      sessionId: PlaybackSessionId,
      state: 'playing' | 'paused',
    ): Promise<'held' | 'lost' | 'unknown'> => {
      const ttlMs = state === 'paused' ? PAUSED_MS : PLAYING_MS;
      const renewed = await ask(() => leases.renew(groupOf(accountId), sessionId, ttlMs, clock.now()));
      if (renewed === null) return 'unknown';
      return renewed ? 'held' : 'lost';
    },
    giveBack: async (accountId: AccountId, sessionId: PlaybackSessionId): Promise<void> => {
      await ask(() => leases.release(groupOf(accountId), sessionId));
    },
    isHeld: async (accountId: AccountId, sessionId: PlaybackSessionId): Promise<'held' | 'lost' | 'unknown'> => {
      const held = await ask(() => leases.list(groupOf(accountId), clock.now()));
      if (held === null) return 'unknown';
      return held.some(({ member }) => member === sessionId) ? 'held' : 'lost';
    },
    /** Sessions of the account that play now. */
    list: async (accountId: AccountId): Promise<readonly PlayingDevice[]> =>
      playingDevices((await ask(() => leases.list(groupOf(accountId), clock.now()))) ?? []),
  };
}

export type Streams = ReturnType<typeof createStreams>;
