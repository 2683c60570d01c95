import { randomInt } from 'node:crypto';
import { type Actor, AppError, type Device, type DeviceCode, type PendingDevice, type SignedIn } from '@app/contracts';
import { assertNever, type Clock, SECOND_MS } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { type Attempts, codeAttemptsOf } from './accounts.cache.ts';
import { presentPendingDevice } from './accounts.presenter.ts';
import {
  GRANT_LIFE_MS,
  POLL_INTERVAL_SEC,
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

/** Who approved it. @throws Error for a grant that nobody approved; the table's check rules that out. */
function ownerOf({ owner }: DeviceGrant): NonNullable<DeviceGrant['owner']> {
  if (owner === null) throw new Error('an approved device grant has no owner');
  return owner;
}

/** Codes of other people's devices are as good as unknown. */
const isHidden = ({ owner }: DeviceGrant, actor: Actor) => owner !== null && owner.accountId !== actor.accountId;

/** Signing in a device without a keyboard (RFC 8628): it shows a code, a signed-in person approves it elsewhere. */
export function createDeviceGrants({ db, clock, config, attempts, people, sessions }: DeviceGrantsDeps) {
  const pairingPage = `${config.PUBLIC_URL ?? `http://localhost:${config.PORT}`}/pair`;

  /** The grant that waits behind a code. Wrong codes count, so they cannot be tried out. */
  async function findWaiting(actor: Actor, typed: string): Promise<DeviceGrant> {
    const userCode = parseUserCode(typed);
    return attempts.run([codeAttemptsOf(actor.accountId)], isUnknownCode, async () => {
      const grant = userCode === null ? null : await findGrantByUserCode(db, userCode);
      if (grant === null || isHidden(grant, actor)) throw new AppError('auth.code_unknown');
      if (grant.expiresAt.getTime() <= clock.now()) throw new AppError('auth.code_expired');
      return grant;
    });
  }

  async function answerPoll(db: Db, codeHash: Buffer, country: string): Promise<SignedIn | AppError> {
    const now = new Date(clock.now());
    const grant = await lockGrant(db, codeHash);
    if (grant === null) return new AppError('auth.code_expired');
    const times = { lastPolledMs: grant.lastPolledAt?.getTime() ?? null, expiresMs: grant.expiresAt.getTime() };
    const outcome = pollOutcome({ ...grant, ...times }, now.getTime());
    switch (outcome.kind) {
      case 'pending':
        await updateGrant(db, codeHash, { lastPolledAt: now });
        return new AppError('auth.authorization_pending', { interval: grant.intervalSec });
      case 'slow_down':
        await updateGrant(db, codeHash, { lastPolledAt: now, intervalSec: outcome.intervalSec });
        return new AppError('auth.slow_down', { interval: outcome.intervalSec, retryAfterSec: outcome.intervalSec });
      case 'deliver':
        await updateGrant(db, codeHash, { lastPolledAt: now, status: 'delivered' });
        return sessions.open(db, {
          ...(await people.getPerson(db, ownerOf(grant))),
          device: grant.device,
          country,
          mfa: false,
          isNewDevice: true,
        });
      case 'denied':
        return new AppError('auth.access_denied');
      case 'expired':
        return new AppError('auth.code_expired');
      default:
        return assertNever(outcome);
    }
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
      // A refusal comes back as a value: thrown, it would roll back what this poll changed.
      const answer = await inTransaction(db, (db) => answerPoll(db, tokenHash(deviceCode), country));
      if (answer instanceof AppError) throw answer;
      return answer;
    },
  };
}

export type DeviceGrants = ReturnType<typeof createDeviceGrants>;
