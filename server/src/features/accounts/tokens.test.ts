import { AccountIdSchema, ProfileIdSchema, SessionIdSchema } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { newId } from '../../db/index.ts';
import { type AccessClaims, createTokens } from './tokens.ts';

const secret = 'a-secret-of-at-least-32-characters';
const key = new TextEncoder().encode(secret);
const config = { TOKEN_SECRET: secret, ACCESS_TOKEN_SEC: 900 };
let nowMs = Date.parse('2026-11-23T06:00:00Z');
const clock = { now: () => nowMs };
const actor: AccessClaims = {
  accountId: AccountIdSchema.parse(newId()),
  profileId: ProfileIdSchema.parse(newId()),
  sessionId: SessionIdSchema.parse(newId()),
  roles: ['viewer', 'author'],
  mfa: false,
  maxAge: 18,
  kids: false,
  standing: 3,
};
const tokens = createTokens({ config, clock });

beforeEach(() => {
  nowMs = Date.parse('2026-11-23T06:00:00Z');
});

/** A token like ours but for what the test changes. */
function forge(changes: { alg?: string; typ?: string; iss?: string; aud?: string; key?: Uint8Array; claims?: Record<string, unknown> }) {
  const { accountId, profileId, sessionId, roles, mfa, maxAge, kids } = actor;
  return new SignJWT({ sub: accountId, prf: profileId, sid: sessionId, roles, mfa, age: maxAge, kids, ...changes.claims })
    .setProtectedHeader({ alg: changes.alg ?? 'HS256', typ: changes.typ ?? 'at+jwt' })
    .setIssuer(changes.iss ?? 'sahna')
    .setAudience(changes.aud ?? 'sahna-api')
    .setExpirationTime(nowMs / 1000 + 900)
    .sign(changes.key ?? key);
}

describe('access tokens', () => {
  it('name their holder again and again until they expire; a kids profile without the roles of the household', async () => {
    const token = tokens.issueAccess(actor);
    for (let call = 0; call < 3; call += 1) expect(await tokens.verifyAccess(token)).toEqual(actor);
    const kid = tokens.issueAccess({ ...actor, kids: true, maxAge: 6, roles: ['viewer', 'admin'] });
    expect(await tokens.verifyAccess(kid)).toEqual({ ...actor, kids: true, maxAge: 6, roles: ['viewer'] });
    nowMs += 900_000;
    await expect(tokens.verifyAccess(token)).rejects.toMatchObject({ code: 'auth.token_expired' });
    await expect(createTokens({ config, clock }).verifyAccess(token)).rejects.toMatchObject({ code: 'auth.token_expired' });
  });

  it.each([
    ['another key', forge({ key: new TextEncoder().encode('another-secret-of-32-characters!!') })],
    ['another algorithm', forge({ alg: 'HS512', key: new TextEncoder().encode(secret.repeat(2)) })],
    ['another kind of token', forge({ typ: 'device+jwt' })],
    ['another audience', forge({ aud: 'sahna-login' })],
    ['another issuer', forge({ iss: 'elsewhere' })],
    ['a role that does not exist', forge({ claims: { roles: ['owner'] } })],
    ['an id that is none', forge({ claims: { sub: '1 or 1=1' } })],
    [
      'no signature',
      Promise.resolve(
        new UnsecuredJWT({ sub: actor.accountId }).setIssuer('sahna').setAudience('sahna-api').setExpirationTime('1h').encode(),
      ),
    ],
    ['no token at all', Promise.resolve('x')],
  ])('are refused with %s', async (_what, token) => {
    await expect(tokens.verifyAccess(await token)).rejects.toMatchObject({ code: 'auth.required' });
  });
});

describe('device tokens', () => {
  it('are known to their own account only, and open nothing', async () => {
    const token = tokens.issueDevice(actor.accountId);
    expect(await tokens.deviceIdFor(actor.accountId, token)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await tokens.deviceIdFor(AccountIdSchema.parse(newId()), token)).toBeNull();
    expect(await tokens.deviceIdFor(actor.accountId, tokens.issueAccess(actor))).toBeNull();
    await expect(tokens.verifyAccess(token)).rejects.toMatchObject({ code: 'auth.required' });
  });
});
