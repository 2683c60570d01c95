import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { openApi, PASSWORD } from './api.ts';
import { codeSentTo } from './outbox.ts';

/** Somebody new with a verified address, signed in on the page: who may pay. */
export async function signInBuyer(page: Page, baseUrl: string): Promise<void> {
  const email = `buyer-${randomUUID()}@example.uz`;
  const { api, enter } = openApi(baseUrl);
  await enter(await api.accounts.register({ body: { email, password: PASSWORD, firstName: 'Malika', locale: 'ru' } }));
  await api.accounts.verifyContact({ params: { channel: 'email' }, body: { code: await codeSentTo(baseUrl, email) } });
  await page.goto('/sign-in');
  await page.locator('input[name=username]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}
