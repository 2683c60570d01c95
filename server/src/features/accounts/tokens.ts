import { createHash, createHmac, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { AccountIdSchema, type Actor, AppError, ProfileIdSchema, RoleSchema, SessionIdSchema } from '@app/contracts';
import { type AccountId, type Clock, DAY_MS, SECOND_MS } from '@app/kernel';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Config } from '../../config/index.ts';

const ISSUER = 'sahna';
const ACCESS = { typ: 'at+jwt', audience: 'sahna-api' } as const;
const DEVICE = { typ: 'device+jwt', audience: 'sahna-login' } as const;
const DEVICE_LIFE_MS = 400 * DAY_MS;
/** Verified access tokens that are remembered: a signature costs more than all else that a small request does. */
const MEMO_SIZE = 20_000;

const ClaimsSchema = z.object({
  sub: AccountIdSchema,
  prf: ProfileIdSchema,
  sid: SessionIdSchema,
  roles: z.array(RoleSchema),
  mfa: z.boolean(),
  age: z.number(),
  kids: z.boolean(),
  // Tokens of before this claim are of the first standing.
  std: z.int().default(0),
  exp: z.number(),
});

const DeviceClaimsSchema = z.object({ sub: AccountIdSchema, jti: z.string() });
type DeviceClaims = z.output<typeof DeviceClaimsSchema>;

/** The id of a device, where its token was given to this account. */
export const idOn = (device: DeviceClaims | null, accountId: AccountId): string | null => (device?.sub === accountId ? device.jti : null);

/** Who a token names, and the account's standing when it was signed: a later one makes it outdated. */
export type AccessClaims = Actor & { readonly standing: number };

/** A secret nobody can guess: 256 random bits in 43 characters. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a random token is stored: it has too many values for a salt or a slow hash to matter. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Signed tokens: access tokens that name the caller (RFC 9068 shape, HS256 as one service both signs and reads them) and device
 * tokens that name an account which signed in on that device before.
 */
export function createTokens(deps: { readonly config: Pick<Config, 'TOKEN_SECRET' | 'ACCESS_TOKEN_SEC'>; readonly clock: Clock }) {
  const { config, clock } = deps;
  const key = createSecretKey(Buffer.from(config.TOKEN_SECRET));
  const known = new Map<string, { readonly actor: AccessClaims; readonly expiresMs: number }>();
  const nowSec = () => Math.floor(clock.now() / SECOND_MS);

  /** JWS compact serialisation (RFC 7515 §7.1), in place: a library's detour over the thread pool waits behind the hashes of passwords. */
  function sign(claims: Readonly<Record<string, unknown>>, kind: typeof ACCESS | typeof DEVICE, lifeSec: number): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const iat = nowSec();
    const payload = { ...claims, iss: ISSUER, aud: kind.audience, iat, exp: iat + lifeSec };
    const signed = `${part({ alg: 'HS256', typ: kind.typ })}.${part(payload)}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  }
  const verify = (token: string, kind: typeof ACCESS | typeof DEVICE) =>
    jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: kind.audience,
      typ: kind.typ,
      currentDate: new Date(clock.now()),
    });

  async function readAccess(token: string): Promise<{ readonly actor: AccessClaims; readonly expiresMs: number }> {
    try {
      const { sub, prf, sid, roles, mfa, age, kids, std, exp } = ClaimsSchema.parse((await verify(token, ACCESS)).payload);
      const actor = { accountId: sub, profileId: prf, sessionId: sid, roles, mfa, maxAge: age, kids, standing: std };
      return { actor, expiresMs: exp * SECOND_MS };
    } catch (cause) {
      throw new AppError(cause instanceof errors.JWTExpired ? 'auth.token_expired' : 'auth.required', {}, { cause });
    }
  }

  /** What a device token says; null for any other text. As much work whoever it names. */
  const readDevice = async (token: string | undefined): Promise<DeviceClaims | null> => {
    if (token === undefined) return null;
    const read = DeviceClaimsSchema.safeParse(
      await verify(token, DEVICE).then(
        ({ payload }) => payload,
        () => null,
      ),
    );
    return read.success ? read.data : null;
  };

  return {
    issueAccess: ({ accountId, profileId, sessionId, roles, mfa, maxAge, kids, standing }: AccessClaims) =>
      sign(
        // A kids profile has none of the household's roles.
        { sub: accountId, prf: profileId, sid: sessionId, roles: kids ? ['viewer'] : roles, mfa, age: maxAge, kids, std: standing },
        ACCESS,
        config.ACCESS_TOKEN_SEC,
      ),
    /** Who an access token names. @throws AppError `auth.token_expired`, or `auth.required` for anything that we did not sign. */
    verifyAccess: async (token: string): Promise<AccessClaims> => {
      const remembered = known.get(token);
      known.delete(token);
      if (remembered !== undefined && remembered.expiresMs <= clock.now()) throw new AppError('auth.token_expired');
      const read = remembered ?? (await readAccess(token));
      known.set(token, read);
      const oldest = known.keys().next();
      if (known.size > MEMO_SIZE && oldest.done === false) known.delete(oldest.value);
      return read.actor;
    },
    issueDevice: (accountId: AccountId) => sign({ sub: accountId, jti: randomUUID() }, DEVICE, DEVICE_LIFE_MS / SECOND_MS),
    readDevice,
    /** The id of a device token that was given to this account; null for any other text. */
    deviceIdFor: async (accountId: AccountId, token: string | undefined): Promise<string | null> =>
      idOn(await readDevice(token), accountId),
  };
}

export type Tokens = ReturnType<typeof createTokens>;
