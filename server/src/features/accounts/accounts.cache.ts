import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { AppError } from '@app/contracts';
import { type Clock, DAY_MS, MINUTE_MS, type ProfileId, SECOND_MS, type SessionId } from '@app/kernel';
import { z } from 'zod';
import type { Cache } from '../../cache/index.ts';
import type { Config } from '../../config/index.ts';
import { CODES_A_DAY } from './one-time-codes.rules.ts';

const WINDOW_MS = 15 * MINUTE_MS;

/** At most `max` failures of one kind by `who` in a quarter of an hour, or in the window that is told. */
export type AttemptLimit = { readonly who: string; readonly max: number; readonly windowMs?: number };

/** Keys carry a digest: what people typed (it may be a password in the wrong field) is not kept. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Subscribers get whole /64 networks, so that is what counts as one address in IPv6. */
function network(ip: string): string {
  if (!isIPv6(ip) || /^::ffff:\d+\./i.test(ip)) return ip.replace(/^::ffff:/i, '');
  const [head = '', tail] = ip.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

export const attemptsFrom = (ip: string): AttemptLimit => ({ who: `ip:${digest(network(ip))}`, max: 30 });
/** `whose`: an account id, or what was typed where there is no account: both are counted alike. */
export const attemptsOn = (whose: string): AttemptLimit => ({ who: `login:${digest(whose)}`, max: 10 });
export const attemptsOfDevice = (deviceId: string): AttemptLimit => ({ who: `device:${digest(deviceId)}`, max: 10 });
/** What a signed-in person is asked for again: strangers cannot use it up. */
export const attemptsOfOwner = (accountId: string): AttemptLimit => ({ who: `owner:${digest(accountId)}`, max: 10 });
/** The second factor has a million values: who knows the password has these few tries, and the owner's device its own. */
export const mfaAttemptsOf = (whose: string): AttemptLimit => ({ who: `mfa:${digest(whose)}`, max: 10 });
export const resetAttemptsOn = (contact: string): AttemptLimit => ({ who: `reset:${digest(contact)}`, max: 10 });
/** Every code costs money or peace, so asking for one is counted like a failure. */
export const codesSentTo = (purpose: string, contact: string): AttemptLimit => ({
  who: `sent:${purpose}:${digest(contact)}`,
  max: CODES_A_DAY,
  windowMs: DAY_MS,
});
export const codeAttemptsOf = (accountId: string): AttemptLimit => ({ who: `code:${digest(accountId)}`, max: 10 });

/** A PIN has ten thousand values: five tries in a quarter of an hour leave guessing it to years. */
export const pinAttemptsOf = (profileId: ProfileId): AttemptLimit => ({ who: `pin:${digest(profileId)}`, max: 5 });

/** Counts failures. What an attempt gave is told only while the count allows it, so guesses sent in parallel learn no more. */
export function createAttempts({ cache, config }: { readonly cache: Cache; readonly config: Pick<Config, 'RATE_LIMITS'> }) {
  const keyOf = (limit: AttemptLimit) => `accounts:attempts:${limit.who}`;

  function refuseIf(counts: readonly { readonly isOver: boolean; readonly resetMs: number }[]): void {
    const over = counts.filter(({ isOver }) => isOver);
    if (over.length === 0) return;
    const waitMs = Math.max(...over.map(({ resetMs }) => resetMs));
    throw new AppError('auth.too_many_attempts', { retryAfterSec: Math.max(1, Math.ceil(waitMs / SECOND_MS)) });
  }
  async function refuseUsedUp(limits: readonly AttemptLimit[]): Promise<void> {
    const counts = await Promise.all(limits.map((limit) => cache.countOf(keyOf(limit))));
    refuseIf(counts.map(({ count, resetMs }, index) => ({ isOver: count >= (limits[index]?.max ?? 0), resetMs })));
  }
  /** How many more failures the strictest limit takes. */
  async function countFailure(limits: readonly AttemptLimit[]): Promise<number> {
    const counts = await Promise.all(limits.map((limit) => cache.increment(keyOf(limit), limit.windowMs ?? WINDOW_MS)));
    refuseIf(counts.map(({ count, resetMs }, index) => ({ isOver: count > (limits[index]?.max ?? 0), resetMs })));
    return Math.min(...counts.map(({ count }, index) => (limits[index]?.max ?? 0) - count));
  }

  return {
    /** @throws AppError `auth.too_many_attempts` at a limit; whatever `attempt` throws. */
    run: async <T>(limits: readonly AttemptLimit[], isFailure: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> => {
      if (!config.RATE_LIMITS) return attempt();
      await refuseUsedUp(limits);
      try {
        return await attempt();
      } catch (error) {
        if (!isFailure(error)) throw error;
        const attemptsLeft = await countFailure(limits);
        // Only the household tries PINs of its own profiles; of logins a stranger learns nothing more.
        throw error instanceof AppError && error.code === 'accounts.pin_invalid' ? new AppError(error.code, { attemptsLeft }) : error;
      }
    },
    /** For what counts whether it fails or not. @throws AppError `auth.too_many_attempts` beyond a limit. */
    count: async (limits: readonly AttemptLimit[]): Promise<void> => {
      if (config.RATE_LIMITS) await countFailure(limits);
    },
    /** For the middle of an attempt, before it has effects. @throws AppError `auth.too_many_attempts` when others used the limit up. */
    recheck: async (limits: readonly AttemptLimit[]): Promise<void> => {
      if (config.RATE_LIMITS) await refuseUsedUp(limits);
    },
  };
}

export type Attempts = ReturnType<typeof createAttempts>;

/** What a session's access tokens are worth besides their signature: nothing, or nothing below a standing of the account. */
type Mark = { readonly revoked: boolean; readonly leastStanding: number };
const MarkSchema = z.object({ revoked: z.boolean(), leastStanding: z.number() });
const FINE: Mark = { revoked: false, leastStanding: 0 };
/** Sessions whose mark is remembered for those who may be told a little late. */
const MOST_TOLD = 50_000;

/** Sessions that were signed out, or whose people may more or less than before, while access tokens of theirs still live. */
export function createRevocations(deps: {
  readonly cache: Cache;
  readonly clock: Clock;
  readonly config: Pick<Config, 'ACCESS_TOKEN_SEC'>;
}) {
  const { cache, clock } = deps;
  // A token may be issued in the moment of revocation, and clocks of processes differ a little.
  const lifeMs = deps.config.ACCESS_TOKEN_SEC * SECOND_MS + MINUTE_MS;
  const here = new Map<SessionId, { readonly mark: Mark; readonly untilMs: number }>();
  const told = new Map<SessionId, { readonly mark: Mark; readonly atMs: number }>();
  const keyOf = (sessionId: SessionId) => `accounts:revoked:${sessionId}`;

  async function put(sessionId: SessionId, mark: Mark): Promise<void> {
    const now = clock.now();
    for (const [id, { untilMs }] of here) if (untilMs <= now) here.delete(id);
    here.set(sessionId, { mark, untilMs: now + lifeMs });
    await cache.set(keyOf(sessionId), mark, lifeMs);
  }

  async function ask(sessionId: SessionId, lateMs: number): Promise<Mark> {
    const last = told.get(sessionId);
    if (last !== undefined && clock.now() - last.atMs < lateMs) return last.mark;
    const read = MarkSchema.safeParse(await cache.get(keyOf(sessionId)));
    const mark = read.success ? read.data : FINE;
    if (lateMs > 0) {
      if (told.size >= MOST_TOLD) told.clear();
      told.set(sessionId, { mark, atMs: clock.now() });
    }
    return mark;
  }

  return {
    /** The session was signed out. */
    add: (sessionId: SessionId): Promise<void> => put(sessionId, { revoked: true, leastStanding: 0 }),
    /** Tokens of the session that were issued below this standing are to be exchanged. */
    outdate: (sessionId: SessionId, leastStanding: number): Promise<void> => put(sessionId, { revoked: false, leastStanding }),
    /**
     * While the cache is away only what this process did is known: others hear of it when the access token runs out. What other
     * processes did may have been asked up to `lateMs` ago.
     */
    find: async (sessionId: SessionId, lateMs = 0): Promise<Mark> => {
      const known = here.get(sessionId)?.mark ?? FINE;
      if (known.revoked) return known;
      const there = await ask(sessionId, lateMs);
      return { revoked: there.revoked, leastStanding: Math.max(known.leastStanding, there.leastStanding) };
    },
  };
}

export type Revocations = ReturnType<typeof createRevocations>;
