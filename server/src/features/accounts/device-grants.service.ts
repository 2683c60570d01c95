import { randomInt } from 'node:crypto';
import { type Actor, AppError, type Device, type DeviceCode, type PendingDevice, type SignedIn } from '@app/contracts';
import { type Clock, SECOND_MS } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { type Attempts, codeAttemptsOf } from './accounts.cache.ts';
import { presentPendingDevice } from './accounts.presenter.ts';
import {
  GRANT_LIFE_MS,
  POLL_INTERVAL_SEC,
  type PollOutcome,
  parseUserCode,
  pollOutcome,
  USER_CODE_ALPHABET,
  USER_CODE_LENGTH,
  userCodeFrom,
} from './device-grant.rules.ts';
import { type DeviceGrant, decideGrant, findGrantByUserCode, insertGrant, lockGrant, updateGrant } from './device-grants.repository.ts';
import type { People } from './people.service.ts';
import type { Sessions } from './sessions.service.ts';
import { randomToken, tokenHash } from './tokens.ts';

export type DeviceGrantsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Pick<Config, 'PUBLIC_URL' | 'PORT'>;
  readonly attempts: Attempts;
  readonly people: People;
  readonly sessions: Sessions;
};

const isUnknownCode = (error: unknown) => error instanceof AppError && error.code === 'auth.code_unknown';
const randomUserCode = () => userCodeFrom(Array.from({ length: USER_CODE_LENGTH }, () => randomInt(USER_CODE_ALPHABET.length)));

function refusalOf(outcome: Exclude<PollOutcome, { kind: 'deliver' }>, grant: DeviceGrant | null): AppError {
  switch (outcome.kind) {
    case 'pending':
      return new AppError('auth.authorization_pending', { interval: grant?.intervalSec ?? POLL_INTERVAL_SEC });
    case 'slow_down':
      return new AppError('auth.slow_down', { interval: outcome.intervalSec, retryAfterSec: outcome.intervalSec });
    case 'denied':
      return new AppError('auth.access_denied');
    default:
      return new AppError('auth.code_expired');
  }
}

/** Signing in a device without a keyboard (RFC 8628): it shows a code, a signed-in person approves it elsewhere. */
export function createDeviceGrants({ db, clock, config, attempts, people, sessions }: DeviceGrantsDeps) {
  const pairingPage = `${config.PUBLIC_URL ?? `http://localhost:${config.PORT}`}/pair`;

  /** The grant that waits behind a code. Wrong codes count, so they cannot be tried out. */
  async function findWaiting(actor: Actor, typed: string): Promise<DeviceGrant> {
    const userCode = parseUserCode(typed);
    return attempts.run([codeAttemptsOf(actor.accountId)], isUnknownCode, async () => {
      const grant = userCode === null ? null : await findGrantByUserCode(db, userCode);
      if (grant === null || (grant.owner !== null && grant.owner.accountId !== actor.accountId)) throw new AppError('auth.code_unknown');
      if (grant.expiresAt.getTime() <= clock.now()) throw new AppError('auth.code_expired');
      return grant;
    });
  }

  return {
    create: async (device: Device, country: string): Promise<DeviceCode> => {
      const deviceCode = randomToken();
      const now = clock.now();
      const grant = { device, country, intervalSec: POLL_INTERVAL_SEC, createdAt: new Date(now), expiresAt: new Date(now + GRANT_LIFE_MS) };
      let userCode = randomUserCode();
      while (!(await insertGrant(db, tokenHash(deviceCode), { ...grant, userCode }))) userCode = randomUserCode();
      return {
        deviceCode,
        userCode,
        verificationUri: pairingPage,
        verificationUriComplete: `${pairingPage}?code=${userCode}`,
        expiresIn: GRANT_LIFE_MS / SECOND_MS,
        interval: POLL_INTERVAL_SEC,
      };
    },

    /** What the approving person is shown first. @throws AppError `auth.code_unknown`, `auth.code_expired`. */
    findPending: async (actor: Actor, typed: string): Promise<PendingDevice> => {
      const grant = await findWaiting(actor, typed);
      if (grant.status !== 'pending') throw new AppError('auth.code_expired');
      return presentPendingDevice(grant);
    },

    /** Lets the device in or turns it away; saying the same again changes nothing. @throws AppError `auth.code_unknown`, `auth.code_expired`. */
    decide: async (actor: Actor, typed: string, approve: boolean): Promise<void> => {
      const { userCode, status } = await findWaiting(actor, typed);
      const wanted = approve ? 'approved' : 'denied';
      if (status === wanted || (approve && status === 'delivered')) return;
      if (!(await decideGrant(db, { userCode, actor, status: wanted, now: new Date(clock.now()) })))
        throw new AppError('auth.code_expired');
    },

    /** Signs the waiting device in, once. @throws AppError with the RFC's refusals (§3.5). */
    poll: async (deviceCode: string, country: string): Promise<SignedIn> => {
      const codeHash = tokenHash(deviceCode);
      const now = new Date(clock.now());
      const { grant, outcome, signedIn } = await inTransaction(db, async (db) => {
        const grant = await lockGrant(db, codeHash);
        if (grant === null) return { grant, outcome: { kind: 'expired' } as const, signedIn: null };
        const times = { lastPolledMs: grant.lastPolledAt?.getTime() ?? null, expiresMs: grant.expiresAt.getTime() };
        const outcome = pollOutcome({ ...grant, ...times }, now.getTime());
        if (outcome.kind === 'pending') await updateGrant(db, codeHash, { lastPolledAt: now });
        if (outcome.kind === 'slow_down') await updateGrant(db, codeHash, { lastPolledAt: now, intervalSec: outcome.intervalSec });
        if (outcome.kind !== 'deliver' || grant.owner === null) return { grant, outcome, signedIn: null };
        await updateGrant(db, codeHash, { lastPolledAt: now, status: 'delivered' });
        const person = await people.getPerson(db, grant.owner);
        return { grant, outcome, signedIn: await sessions.open(db, { ...person, device: grant.device, country }) };
      });
      if (signedIn !== null) return signedIn;
      // A grant without an owner is never delivered: the table's check says so.
      throw refusalOf(outcome.kind === 'deliver' ? { kind: 'expired' } : outcome, grant);
    },
  };
}

export type DeviceGrants = ReturnType<typeof createDeviceGrants>;
