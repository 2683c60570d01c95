import { describe, expect, it } from '@jest/globals';
import { createProviderSignIn } from './provider-sign-in.ts';

const REQUEST = {
  provider: 'google',
  codeChallenge: 'x'.repeat(43),
  locale: 'uz',
  page: { title: 'Sahna <b>', text: 'Yopish mumkin' },
} as const;

/** Begins a sign-in; resolves to where the browser was sent and what the app will hear. */
async function begin(service: ReturnType<typeof createProviderSignIn>, opened: string[]) {
  const answer = service.signIn(REQUEST);
  while (opened.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const url = new URL(opened.pop() ?? '');
  return { answer, url, back: url.searchParams.get('redirectUri') ?? '' };
}

const create = (opened: string[]) =>
  createProviderSignIn({ apiOrigin: 'https://sahna.example', openBrowser: async (url) => void opened.push(url) });

describe('signing in through the system’s browser', () => {
  it('opens our server, never the provider, and hears the code on this machine alone', async () => {
    const opened: string[] = [];
    const { answer, url, back } = await begin(create(opened), opened);
    expect(`${url.origin}${url.pathname}`).toBe('https://sahna.example/api/v1/auth/google');
    expect(url.searchParams.get('codeChallenge')).toBe(REQUEST.codeChallenge);
    expect(new URL(back).hostname).toBe('127.0.0.1');

    const page = await fetch(`${back}?code=abc`);
    expect(await page.text()).toContain('Sahna &#60;b&#62;');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer).toEqual({ code: 'abc' });
    await expect(fetch(`${back}?code=again`)).rejects.toThrow();
  });

  it('ignores every other address and method, and tells of a refusal', async () => {
    const opened: string[] = [];
    const { answer, back } = await begin(create(opened), opened);
    expect((await fetch(new URL('/other?code=stolen', back))).status).toBe(404);
    expect((await fetch(`${back}?code=stolen`, { method: 'POST' })).status).toBe(404);
    await fetch(`${back}?error=access_denied`);
    expect(await answer).toEqual({ error: 'access_denied' });
  });

  it('ends when it is cancelled, and when another one begins', async () => {
    const opened: string[] = [];
    const service = create(opened);
    const first = await begin(service, opened);
    const second = await begin(service, opened);
    expect(await first.answer).toEqual({ error: 'cancelled' });
    await service.cancel();
    expect(await second.answer).toEqual({ error: 'cancelled' });
  });
});
