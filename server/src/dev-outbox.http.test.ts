import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../test/start-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.signUp({ email: 'outbox@example.uz', phone: '+998901239876' });
});
afterAll(() => app.stop());

it.each(['/dev/outbox', '/api/v1/dev/outbox'])('%s shows what would have been sent, to programs and to people', async (path) => {
  const answer = await fetch(app.url + path);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const { items } = await answer.json();
  expect(items.map(({ channel, to }: { channel: string; to: string }) => `${channel} ${to}`).sort()).toEqual([
    'email outbox@example.uz',
    'sms +998901239876',
  ]);
  for (const item of items)
    expect(item).toEqual({
      to: expect.any(String),
      channel: expect.any(String),
      subject: expect.any(String),
      text: expect.stringContaining(item.code),
      code: expect.stringMatching(/^\d{6}$/),
      at: expect.any(String),
    });
  const page = await fetch(app.url + path, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain(items[0].code);
});

it('is nowhere in production', async () => {
  const production = await startTestApp({ config: { NODE_ENV: 'production' } });
  try {
    for (const path of ['/dev/outbox', '/api/v1/dev/outbox']) expect((await fetch(production.url + path)).status).toBe(404);
  } finally {
    await production.stop();
  }
});
