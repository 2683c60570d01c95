import { createHash, randomBytes } from 'node:crypto';
import { endpoints, PROVIDERS, type Provider, type SignedIn } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Behaviour, type IdentityProvider, startIdentityProvider } from '../../../test/identity-provider.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { execute, selectRows } from '../../db/index.ts';

const on = endpoints.accounts;
const RETURN = 'http://127.0.0.1:51123/auth/return';
const device = { kind: 'desktop', name: 'Jest' } as const;

let app: TestApp;
let idp: IdentityProvider;
let nowMs = Date.now();
let people = 0;
beforeAll(async () => {
  idp = await startIdentityProvider();
  app = await startTestApp({
    config: { ...idp.config, PUBLIC_URL: '', PROVIDERS_HIDDEN: 'spotify:TM', RATE_LIMITS: 'off' },
    clock: { now: () => nowMs },
  });
});
afterAll(async () => {
  await app.stop();
  await idp.stop();
});

/** A browser: follows redirects by hand and keeps the cookie. */
function createBrowser() {
  let cookie = '';
  return async (url: string) => {
    const answer = await fetch(url, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
  };
}
const pkce = () => {
  const codeVerifier = randomBytes(32).toString('base64url');
  return { codeVerifier, codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url') };
};
const startUrl = (provider: Provider, codeChallenge: string, redirectUri = RETURN) =>
  `${app.url}/api/v1/auth/${provider}?${new URLSearchParams({ codeChallenge, redirectUri })}`;
const fresh = (rest: Partial<Behaviour> = {}): Behaviour => {
  people += 1;
  return { subject: `person-${people}`, name: 'Gulnora', email: `gulnora${people}@example.uz`, emailVerified: true, ...rest };
};

/** The whole way through the browser, up to what the app is handed. */
async function visit(provider: Provider, behaviour: Behaviour) {
  idp.answers(behaviour);
  const { codeVerifier, codeChallenge } = pkce();
  const browse = createBrowser();
  const sent = await browse(startUrl(provider, codeChallenge));
  const back = await browse((await browse(sent.location ?? '')).location ?? '');
  const answer = new URL(back.location ?? 'http://nowhere').searchParams;
  return { codeVerifier, code: answer.get('code') ?? '', error: answer.get('error'), location: back.location };
}
const exchange = (body: { code: string; codeVerifier: string; mfaCode?: string; deviceToken?: string | undefined }) =>
  app.abuse(on.exchangeCode, { body: { ...body, device } });
async function signInWith(provider: Provider, behaviour: Behaviour) {
  const { code, codeVerifier } = await visit(provider, behaviour);
  return exchange({ code, codeVerifier });
}
const ticketOf = ({ body }: Awaited<ReturnType<typeof exchange>>) => String((body as unknown as { ticket: string }).ticket);
// The abusing client types its answers as problems; these are what the contract gives on success.
const signedIn = ({ body }: { body: unknown }) => body as SignedIn;
const count = async (sql: string, bind: unknown[] = []) =>
  Number((await selectRows<{ n: string }>(app.db, `select count(*) as n from ${sql}`, bind))[0]?.n);
async function complete(ticket: string, contact: string) {
  expect((await app.abuse(on.completeContact, { body: { ticket, contact, device } })).status).toBe(200);
  return app.abuse(on.completeContact, { body: { ticket, code: await app.codeFor(contact), device } });
}

describe('a provider that behaves', () => {
  it('makes one account, with the address it vouches for, and opens the same one again', async () => {
    const person = fresh();
    const first = await signInWith('google', person);
    expect([first.status, signedIn(first).user]).toMatchObject([
      200,
      { email: person.email, emailVerified: true, hasPassword: false, firstName: 'Gulnora' },
    ]);
    const again = await signInWith('google', { ...person, email: 'changed@example.uz' });
    expect(signedIn(again).user.id).toBe(signedIn(first).user.id);
    expect(await count('identities where subject = $1', [person.subject])).toBe(1);
  });

  it('tells of a device unless it proves that it signed in before', async () => {
    const person = fresh();
    const { user, deviceToken } = signedIn(await signInWith('google', person));
    const { code, codeVerifier } = await visit('google', person);
    expect((await exchange({ code, codeVerifier, deviceToken })).status).toBe(200);
    const news = `outbox where topic = 'event:accounts.device_added' and payload->>'accountId' = $1`;
    expect(await count(news, [user.id])).toBe(0);
    expect((await signInWith('google', person)).status).toBe(200);
    expect(await count(news, [user.id])).toBe(1);
  });

  it.each(['facebook', 'spotify'] as const)(
    'asks for a contact where %s vouches for none, and then makes one account',
    async (provider) => {
      const person = fresh();
      const refused = await signInWith(provider, person);
      expect(refused.body).toMatchObject({ code: 'auth.contact_required', provider, sentTo: null });
      const contact = `proved${people}@example.uz`;
      const done = await complete(ticketOf(refused), contact);
      expect(signedIn(done).user).toMatchObject({ email: contact, emailVerified: true });
      expect(signedIn(await signInWith(provider, person)).user.id).toBe(signedIn(done).user.id);
      expect((await app.abuse(on.completeContact, { body: { ticket: ticketOf(refused), contact, device } })).body.code).toBe(
        'auth.ticket_invalid',
      );
    },
  );

  it('keeps the code of a contact when no account could be made by it', async () => {
    const refused = await signInWith('facebook', fresh());
    const contact = `taken${people}@example.uz`;
    const body = { ticket: ticketOf(refused), device };
    await app.abuse(on.completeContact, { body: { ...body, contact } });
    const code = await app.codeFor(contact);
    const holder = await app.signUp({ email: contact });
    expect((await app.abuse(on.completeContact, { body: { ...body, code } })).body.code).toBe('auth.contact_taken');
    await execute(app.db, `update accounts set email = 'moved.on@example.uz' where id = $1`, [holder.user.id]);
    expect(signedIn(await app.abuse(on.completeContact, { body: { ...body, code } })).user.email).toBe(contact);
  });

  it('treats a Google address that is not verified as absent', async () => {
    const refused = await signInWith('google', fresh({ emailVerified: false }));
    expect(refused.body.code).toBe('auth.contact_required');
  });

  it('links to the account that proved the address, once its password is given', async () => {
    const email = 'holder@example.uz';
    const holder = await app.signUp({ email, password: 'correct horse battery' });
    const person = fresh({ email });
    const refused = await signInWith('google', person);
    expect(refused.body).toMatchObject({ code: 'auth.link_password_required', sentTo: 'h•••@example.uz' });
    const link = (password: string) => app.abuse(on.linkWithPassword, { body: { ticket: ticketOf(refused), password, device } });
    expect((await link('wrong horse')).body.code).toBe('auth.credentials_invalid');
    expect(signedIn(await link('correct horse battery')).user.id).toBe(holder.user.id);
    expect(signedIn(await signInWith('google', person)).user.id).toBe(holder.user.id);
    expect((await link('correct horse battery')).body.code).toBe('auth.ticket_invalid');
  });

  it('is asked for a second factor where the account has one, with the same code', async () => {
    const person = fresh();
    const { user } = signedIn(await signInWith('google', person));
    await execute(app.db, "update accounts set totp_confirmed_at = created_at, totp_secret = '\\x00' where id = $1", [user.id]);
    const { code, codeVerifier } = await visit('google', person);
    expect((await exchange({ code, codeVerifier })).body.code).toBe('auth.mfa_required');
    await execute(app.db, 'update accounts set totp_confirmed_at = null, totp_secret = null where id = $1', [user.id]);
    expect((await exchange({ code, codeVerifier })).status).toBe(200);
  });

  it('is linked and unlinked in the account, but never as the last way in', async () => {
    const { tokens, user } = signedIn(await signInWith('google', fresh()));
    const token = tokens.accessToken;
    expect((await app.abuse(on.unlinkIdentity, { params: { provider: 'google' } }, { token })).body.code).toBe('auth.last_login_method');
    const { code, codeVerifier } = await visit('spotify', fresh());
    expect(
      (await app.call(on.linkIdentity, { body: { code, codeVerifier } }, { token })).body.items.map(({ provider }) => provider),
    ).toEqual(['google', 'spotify']);
    expect((await app.call(on.unlinkIdentity, { params: { provider: 'google' } }, { token })).status).toBe(204);
    expect((await app.call(on.listIdentities, {}, { token })).body).toMatchObject({ items: [{ provider: 'spotify' }], hasPassword: false });
    const other = await app.signUp();
    const taken = await visit('spotify', { subject: `person-${people}` });
    expect(
      (
        await app.abuse(
          on.linkIdentity,
          { body: { code: taken.code, codeVerifier: taken.codeVerifier } },
          { token: other.tokens.accessToken },
        )
      ).body.code,
    ).toBe('auth.identity_taken');
    expect(user.id).not.toBe(other.user.id);
  });

  it('is offered where it is configured and not hidden', async () => {
    expect((await app.call(on.listProviders, {})).body.items.map(({ id }) => id)).toEqual([...PROVIDERS]);
  });
});

describe('a person who typed a victim’s address first', () => {
  it('gets nothing of the victim’s sign-in, and the victim nothing of theirs', async () => {
    const email = 'victim@example.uz';
    const squatter = await app.signUp({ email, password: 'squatter horse', verified: false });
    const victim = signedIn(await signInWith('google', fresh({ email })));
    expect(victim.user).toMatchObject({ email, emailVerified: true });
    expect(victim.user.id).not.toBe(squatter.user.id);
    expect((await app.abuse(on.login, { body: { login: email, password: 'squatter horse', device } })).body.code).toBe(
      'auth.credentials_invalid',
    );
    expect((await app.abuse(on.getMe, {}, { token: squatter.tokens.accessToken })).status).toBe(401);
  });
});

describe('a provider that lies', () => {
  const accounts = () => count('accounts');
  it.each(['audience', 'issuer', 'nonce', 'signature', 'unsigned', 'expired', 'party', 'no_id_token', 'token_error'] as const)(
    'about %s opens nothing',
    async (lie) => {
      const email = 'target@example.uz';
      if ((await count('accounts where email = $1', [email])) === 0) await app.signUp({ email });
      const before = [await accounts(), await count('identities')];
      const { error, code } = await visit('google', fresh({ email, lie }));
      expect([error, code]).toEqual(['auth.exchange_invalid', '']);
      expect([await accounts(), await count('identities')]).toEqual(before);
    },
  );
  it.each(['facebook', 'spotify'] as const)('or gives no profile opens nothing: %s', async (provider) => {
    expect((await visit(provider, fresh({ lie: 'no_profile' }))).error).toBe('auth.exchange_invalid');
  });
  it('or refuses sends the person back with a word, not with a failure', async () => {
    for (const provider of PROVIDERS) expect((await visit(provider, fresh({ lie: 'denied' }))).error).toBe('access_denied');
  });
});

describe('what somebody else brings', () => {
  it('is refused: a state of another browser, of another provider, unknown, or used before', async () => {
    idp.answers(fresh());
    const { codeChallenge } = pkce();
    const [mine, theirs] = [createBrowser(), createBrowser()];
    const sent = await mine(startUrl('google', codeChallenge));
    const back = (await mine(sent.location ?? '')).location ?? '';
    await theirs(startUrl('google', codeChallenge));
    expect((await theirs(back)).status).toBe(400);
    // The attempt is spent with that: its owner begins again.
    expect((await mine(back)).status).toBe(400);
    const again = (await mine((await mine(startUrl('google', codeChallenge))).location ?? '')).location ?? '';
    expect((await mine(again.replace('/google/', '/spotify/'))).status).toBe(400);
    expect((await mine(`${app.url}/api/v1/auth/google/callback?code=x&state=${'y'.repeat(43)}`)).status).toBe(400);
    expect((await createBrowser()(again)).status).toBe(400);
  });

  it('is refused: an attempt older than ten minutes', async () => {
    idp.answers(fresh());
    const browse = createBrowser();
    const back = (await browse((await browse(startUrl('google', pkce().codeChallenge))).location ?? '')).location ?? '';
    nowMs += 601_000;
    expect((await browse(back)).status).toBe(400);
  });

  it('opens nothing: a code without its verifier, twice, or late', async () => {
    const { code, codeVerifier } = await visit('google', fresh());
    expect((await exchange({ code, codeVerifier: pkce().codeVerifier })).body.code).toBe('auth.exchange_invalid');
    expect((await exchange({ code, codeVerifier })).body.code).toBe('auth.exchange_invalid');
    const racing = await visit('google', fresh());
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange({ code: racing.code, codeVerifier: racing.codeVerifier })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = await visit('google', fresh());
    nowMs += 121_000;
    expect((await exchange({ code: late.code, codeVerifier: late.codeVerifier })).body.code).toBe('auth.exchange_invalid');
  });

  it('sends no browser anywhere but back to us', async () => {
    const { codeChallenge } = pkce();
    for (const uri of [
      'https://evil.example/auth/return',
      '//evil.example',
      'javascript:alert(1)',
      `${app.url}/auth/return@evil.example`,
      `${app.url}.evil.example/auth/return`,
    ])
      expect([uri, (await createBrowser()(startUrl('google', codeChallenge, uri))).status]).toEqual([uri, 404]);
    expect((await createBrowser()(startUrl('google', codeChallenge, `${app.url}/auth/return`))).status).toBe(302);
    const unproved = await createBrowser()(startUrl('google', 'short'));
    expect([unproved.status, JSON.parse(unproved.body)]).toMatchObject([400, { errors: [{ path: 'codeChallenge' }] }]);
  });

  it('carries no secret in an address: only state, nonce and challenges leave', async () => {
    const { location } = await createBrowser()(startUrl('google', pkce().codeChallenge));
    const asked = new URL(location ?? '').searchParams;
    expect([...asked.keys()].sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    expect(asked.get('code_challenge_method')).toBe('S256');
  });
});
