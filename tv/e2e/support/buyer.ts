import { randomInt } from 'node:crypto';
import { type Browser, expect } from '@playwright/test';
import { type Account, accountOf, requestAs } from './api.ts';

const PASSWORD = 'a household of two';

type Sent = { readonly to: string; readonly code?: string | null };

/** A new account whose phone is confirmed: it may buy. */
export async function signUp(url: string): Promise<Account> {
  const phone = `+99890${randomInt(1_000_000, 9_999_999)}`;
  const body = { phone, password: PASSWORD, country: 'UZ', device: { kind: 'desktop', name: 'E2E phone' } };
  const { tokens } = await requestAs<{ tokens: { accessToken: string } }>(url, 'POST', '/auth/register', body);
  const person = accountOf(url, tokens.accessToken);
  let code = '';
  await expect(async () => {
    const { items } = await requestAs<{ items: readonly Sent[] }>(url, 'GET', '/dev/outbox');
    code = items.find((one) => one.to === phone && one.code != null)?.code ?? '';
    expect(code).toMatch(/^\d{6}$/);
  }).toPass({ intervals: [200], timeout: 10_000 });
  await person.call('POST', '/auth/verify/phone', { code });
  return person;
}

/** What the QR code opens, on a phone: the stand-in's page of the newest invoice, and its button. */
export async function payByPhone(browser: Browser, { call }: Account): Promise<void> {
  const { items } = await call<{ items: readonly { id: string }[] }>('GET', '/me/invoices');
  const { checkoutUrl } = await call<{ checkoutUrl: string }>('POST', `/me/invoices/${items[0]?.id ?? ''}/pay`, { method: 'payme' });
  const phone = await browser.newPage();
  await phone.goto(checkoutUrl);
  await phone.locator('button[value="paid"]').click();
  await expect(phone.getByRole('status')).toBeVisible({ timeout: 15_000 });
  await phone.close();
}
