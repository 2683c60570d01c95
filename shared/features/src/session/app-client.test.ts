import type { Transport } from '@app/api-client';
import type { SignedIn } from '@app/contracts';
import { createFakePlatform, createMemoryStore } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import { createAppClient } from './app-client.ts';
import { preferencesSlice } from './preferences.slice.ts';

const ID = '01935b00-0000-7000-8000-000000000001';
const USER: SignedIn['user'] = {
  ...({ id: ID } as Pick<SignedIn['user'], 'id'>),
  firstName: 'Aida',
  lastName: '',
  email: 'a@b.uz',
  phone: null,
  roles: ['viewer'],
  country: 'UZ',
  timeZone: 'Asia/Tashkent',
  emailVerified: true,
  phoneVerified: false,
  hasPassword: true,
  mfaEnabled: false,
  deletionAt: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  profile: {
    ...({ id: ID } as Pick<SignedIn['user']['profile'], 'id'>),
    name: 'Aida',
    locale: 'uz',
    avatar: 'teal',
    owner: true,
    kids: false,
    maxAge: 18,
    locked: false,
    readOnly: false,
  },
};
const CHILD: SignedIn['user'] = {
  ...USER,
  profile: { ...USER.profile, ...({ id: '01935b00-0000-7000-8000-000000000002' } as Pick<SignedIn['user']['profile'], 'id'>), kids: true },
};
const TOKENS = { accessToken: 'a', refreshToken: 'r', expiresIn: 900 };

function answer(status: number, body: unknown): ReturnType<Transport> {
  return Promise.resolve({ status, headers: { get: () => null }, text: async () => JSON.stringify(body) });
}

const offline: Transport = () => Promise.reject(new TypeError('fetch failed'));
const open = (platform = createFakePlatform(), transport: Transport = offline) =>
  createAppClient({ platform, transport, apiOrigin: '', locale: () => 'uz', offlineStore: createMemoryStore(), version: '1' });

describe('the app client', () => {
  it('starts signed in without the network, with its preferences', async () => {
    const platform = createFakePlatform();
    const before = open(platform);
    await before.restore();
    await before.signIn({ user: USER, tokens: TOKENS });
    before.store.dispatch(preferencesSlice.actions.preferencesChanged({ audioLanguages: ['kk'] }));

    const after = open(platform);
    await after.restore();

    expect(after.store.getState()).toMatchObject({ session: { status: 'signedIn', user: USER }, preferences: { audioLanguages: ['kk'] } });
  });

  it('asks the server who it is when only tokens are left', async () => {
    const platform = createFakePlatform();
    await open(platform).tokens.write(TOKENS);
    const client = open(platform, () => answer(200, USER));
    await client.restore();
    expect(client.store.getState().session).toMatchObject({ status: 'signedIn', user: { firstName: 'Aida' } });
  });

  it('follows another window of the device: in, to another profile, and out', async () => {
    const platform = createFakePlatform();
    const [here, there] = [open(platform), open(platform)];
    await Promise.all([here.restore(), there.restore()]);
    expect(await there.follow()).toBe(false);

    await here.signIn({ user: USER, tokens: TOKENS });
    expect(await there.follow()).toBe(true);
    there.queryClient.setQueryData(['x'], 'for the grown-up');
    here.store.dispatch(preferencesSlice.actions.preferencesChanged({ locale: 'kk' }));
    await here.signIn({ user: CHILD, tokens: TOKENS });
    expect(await there.follow()).toBe(true);
    expect(there.store.getState()).toMatchObject({
      session: { status: 'signedIn', isResumed: false, user: { profile: { kids: true } } },
      preferences: { locale: 'kk' },
    });
    expect(there.queryClient.getQueryData(['x'])).toBeUndefined();

    await here.updateUser({ ...CHILD, firstName: 'Aigul' });
    expect(await there.follow()).toBe(false);
    expect(there.store.getState().session).toMatchObject({ user: { firstName: 'Aigul' } });

    await here.signOut();
    expect(await there.follow()).toBe(true);
    expect(there.store.getState().session).toEqual({ status: 'signedOut', reason: null });
  });

  it('forgets everything of the person on signing out, even when the server is away', async () => {
    const platform = createFakePlatform();
    const client = open(platform);
    await client.restore();
    await client.signIn({ user: USER, tokens: TOKENS });
    client.queryClient.setQueryData(['x'], 1);

    await client.signOut();

    expect(client.store.getState().session).toEqual({ status: 'signedOut', reason: null });
    expect([await client.tokens.read(), client.queryClient.getQueryData(['x'])]).toEqual([null, undefined]);
    const next = open(platform);
    await next.restore();
    expect(next.store.getState().session.status).toBe('signedOut');
  }, 20_000);

  it('drops what was shown to one profile when another one comes, and keeps the last for the next start', async () => {
    const platform = createFakePlatform();
    const client = open(platform);
    await client.restore();
    await client.signIn({ user: USER, tokens: TOKENS });
    client.queryClient.setQueryData(['library'], ['a film for grown-ups']);

    await client.signIn({ user: CHILD, tokens: { ...TOKENS, accessToken: 'of the child' } });

    expect(client.queryClient.getQueryData(['library'])).toBeUndefined();
    expect(await client.tokens.read()).toMatchObject({ accessToken: 'of the child' });
    expect(client.store.getState().session).toMatchObject({ user: { profile: { kids: true } }, isResumed: false });
    const next = open(platform);
    await next.restore();
    expect(next.store.getState().session).toMatchObject({ user: { profile: { kids: true } }, isResumed: true });
  });

  it('keeps what is shown when the server tells more of the same person', async () => {
    const platform = createFakePlatform();
    const client = open(platform);
    await client.restore();
    await client.signIn({ user: USER, tokens: TOKENS });
    client.queryClient.setQueryData(['library'], ['x']);
    await client.updateUser({ ...USER, phoneVerified: true });
    expect(client.queryClient.getQueryData(['library'])).toEqual(['x']);
    expect(client.store.getState().session).toMatchObject({ user: { phoneVerified: true } });
  });

  it('remembers over a sign-out that this device signed in before', async () => {
    const platform = createFakePlatform();
    const client = open(platform);
    await client.restore();
    expect(await client.deviceToken()).toBeUndefined();
    await client.signIn({ user: USER, tokens: TOKENS, deviceToken: 'd' });
    await client.signOut();
    expect(await open(platform).deviceToken()).toBe('d');
  }, 20_000);

  it('says why when the server ends the session', async () => {
    const client = open(createFakePlatform(), () =>
      answer(401, { type: '', title: '', status: 401, detail: '', code: 'auth.session_revoked', requestId: 'r' }),
    );
    await client.restore();
    await client.signIn({ user: USER, tokens: TOKENS });
    await expect(client.api.accounts.getMe()).rejects.toMatchObject({ code: 'auth.session_revoked' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(client.store.getState().session).toEqual({ status: 'signedOut', reason: 'auth.session_revoked' });
  });
});
