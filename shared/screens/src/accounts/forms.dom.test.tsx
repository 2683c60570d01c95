import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedIn } from '@app/contracts';
import { createAppClient } from '@app/features/session';
import { createI18n } from '@app/i18n';
import { createFakePlatform, createMemoryStore } from '@app/platform';
import { desktopTheme, domFocusAdapter } from '@app/ui';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { AppProviders } from '../app/app-providers.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { VerifyForm } from './verify-form.tsx';

const catalogs = join(import.meta.dirname, '../../../i18n/src/messages');
const i18n = await createI18n({
  locale: 'en',
  load: async (locale, namespace) => JSON.parse(readFileSync(join(catalogs, namespace, `${locale}.json`), 'utf8')),
});
await i18n.loadNamespaces(['auth', 'account', 'household']);

const ID = '01935b00-0000-7000-8000-000000000001';
const USER = {
  id: ID,
  firstName: '',
  lastName: '',
  email: null,
  phone: '+998901234567',
  roles: ['viewer'],
  country: 'UZ',
  timeZone: 'Asia/Tashkent',
  emailVerified: false,
  phoneVerified: false,
  hasPassword: true,
  mfaEnabled: false,
  deletionAt: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  profile: { id: ID, name: 'A', locale: 'en', avatar: 'teal', owner: true, kids: false, maxAge: 18, locked: false, readOnly: false },
} as unknown as SignedIn['user'];
const SIGNED_IN = { user: USER, tokens: { accessToken: 'a', refreshToken: 'r', expiresIn: 900 } };

type Transport = Parameters<typeof createAppClient>[0]['transport'];
type Answer = { readonly status: number; readonly body: unknown; readonly retryAfter?: string };
const problem = (status: number, code: string, retryAfter?: string): Answer => ({
  status,
  body: { type: '', title: '', status, detail: '', code, requestId: 'r' },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** The app over a server of answers by path; `calls` are the bodies that were sent, in order. */
function open(answers: (path: string, body: Record<string, unknown>) => Answer) {
  const calls: Record<string, unknown>[] = [];
  const transport: Transport = async (url, init) => {
    const body: Record<string, unknown> = init.body === undefined ? {} : JSON.parse(init.body);
    if (init.body !== undefined) calls.push(body);
    const { status, body: text, retryAfter = null } = answers(url, body);
    return { status, headers: { get: (name) => (name === 'retry-after' ? retryAfter : null) }, text: async () => JSON.stringify(text) };
  };
  const client = createAppClient({
    platform: createFakePlatform(),
    transport,
    apiOrigin: '',
    locale: () => 'en',
    offlineStore: createMemoryStore(),
    version: '1',
  });
  const show = (children: ReactNode) =>
    render(
      <AppProviders client={client} i18n={i18n} theme={desktopTheme} focusAdapter={domFocusAdapter}>
        <Suspense>{children}</Suspense>
      </AppProviders>,
    );
  return { client, calls, show };
}

const frame = (step: unknown, form: ReactNode) => (
  <>
    <h1>{String(step)}</h1>
    {form}
  </>
);

afterEach(cleanup);

describe('signing in', () => {
  it('asks for the second factor when the account has one, and keeps what was typed', async () => {
    const { calls, show } = open((_path, { mfaCode }) => {
      if (mfaCode === undefined) return problem(403, 'auth.mfa_required');
      return mfaCode === '123456' ? { status: 200, body: SIGNED_IN } : problem(403, 'auth.mfa_code_invalid');
    });
    const onSignedIn = jest.fn();
    show(<SignInForm onSignedIn={onSignedIn} frame={frame} />);
    await userEvent.type(screen.getByLabelText('Phone or e-mail'), '90 123 45 67');
    await userEvent.type(screen.getByLabelText('Password'), 'secret-word{Enter}');

    const code = await screen.findByLabelText('Code of the app or a recovery code');
    expect(screen.getByRole('heading').textContent).toBe('true');
    await userEvent.type(code, '000000{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('did not match');
    expect(onSignedIn).not.toHaveBeenCalled();
    await userEvent.clear(code);
    await userEvent.type(code, '123456{Enter}');
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(calls.at(-1)).toMatchObject({ login: '90 123 45 67', password: 'secret-word', mfaCode: '123456' });
  });

  it('counts down after too many tries and cannot be pressed meanwhile', async () => {
    const { show } = open(() => problem(429, 'auth.too_many_attempts', '125'));
    show(<SignInForm onSignedIn={() => undefined} frame={frame} />);
    await userEvent.type(screen.getByLabelText('Phone or e-mail'), 'a@b.uz');
    await userEvent.type(screen.getByLabelText('Password'), 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/You can try again in 0?2:0[45]/);
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveProperty('disabled', true);
  });

  it('names empty fields without asking the server', async () => {
    const { calls, show } = open(() => problem(500, 'internal'));
    show(<SignInForm onSignedIn={() => undefined} frame={frame} />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    expect(calls).toEqual([]);
  });
});

describe('confirming a contact', () => {
  it('sends a code by itself, takes a pasted one, and says where it went', async () => {
    const { client, calls, show } = open((path, { code }) => {
      if (path.endsWith('/me')) return { status: 200, body: { ...USER, phoneVerified: true } };
      if (code === undefined)
        return { status: 200, body: { verified: false, sentTo: '+998 ** *** ** 67', expiresInSec: 600, resendAfterSec: 60 } };
      return { status: 200, body: { verified: true, sentTo: '', expiresInSec: 0, resendAfterSec: 0 } };
    });
    await client.signIn(SIGNED_IN);
    const onVerified = jest.fn();
    show(<VerifyForm user={USER} channel="phone" frame={frame} onVerified={onVerified} />);
    expect(await screen.findByText(/\+998 \*\* \*\*\* \*\* 67/)).toBeTruthy();
    expect(screen.getByText(/You can send it again in/)).toBeTruthy();

    await userEvent.click(screen.getByLabelText('Character 1 of 6'));
    await userEvent.paste('123 456');
    await waitFor(() => expect(onVerified).toHaveBeenCalledTimes(1));
    expect(calls).toEqual([{}, { code: '123456' }]);
    expect(client.store.getState().session).toMatchObject({ user: { phoneVerified: true } });
  });

  it('treats a code that is on its way already as sent, and empties the boxes after a wrong one', async () => {
    const { client, show } = open((_path, { code }) =>
      code === undefined ? problem(429, 'auth.code_too_soon', '40') : problem(400, 'auth.code_invalid'),
    );
    await client.signIn(SIGNED_IN);
    show(<VerifyForm user={USER} channel="phone" frame={frame} onVerified={() => undefined} />);
    expect(await screen.findByText(/You can send it again in/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByLabelText('Character 1 of 6'));
    await userEvent.paste('000000');
    expect((await screen.findByRole('alert')).textContent).toContain('The code is wrong');
    expect(screen.getByLabelText('Character 1 of 6')).toHaveProperty('value', '');
  });
});
