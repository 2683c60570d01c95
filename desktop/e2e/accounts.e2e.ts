import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { openApi } from './api.ts';
import { signIn } from './pages.ts';

test('a person signs up, signs out and signs in again', async ({ page }) => {
  const contact = `aida-${randomUUID()}@example.uz`;
  await page.goto('/sign-up');
  await page.locator('input[name=username]').press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await page.locator('input[name=given-name]').fill('Оʻгилой');
  await page.locator('input[name=username]').fill(contact);
  await page.locator('input[name=password]').fill('long-enough-1');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/verify');
  await page.getByRole('button', { name: 'Позже' }).click();
  await page.waitForURL((url) => url.pathname === '/');

  await page.reload();
  await page.getByRole('button', { name: 'Оʻгилой' }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await expect(page.getByRole('button', { name: 'Войти' })).toBeVisible();

  await page.goto('/list');
  await page.locator('input[name=username]').fill(contact);
  await page.locator('input[name=password]').fill('wrong-password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('input[name=password]').fill('long-enough-1');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/list');
});

test('a phone lets a TV in by its code, after signing in', async ({ page, baseURL }) => {
  const { api } = openApi(baseURL ?? '');
  const { userCode, deviceCode } = await api.accounts.createDeviceCode({ body: { device: { kind: 'tv', name: 'Living room' } } });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/pair?code=${userCode}`);
  await page.locator('input[name=username]').fill('basic@demo.sahna.test');
  await page.locator('input[name=password]').fill('sahna-demo-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Living room')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button').filter({ hasText: /.+/ }).first().click();
  await expect(async () => {
    const signedIn = await api.accounts.pollDeviceToken({ body: { deviceCode } });
    expect(signedIn.user.email).toBe('basic@demo.sahna.test');
  }).toPass({ intervals: [5500], timeout: 30_000 });
});

test('the language changes at once and stays', async ({ page }) => {
  await signIn(page, 'premium');
  await page.locator('[aria-haspopup=menu]').first().click();
  await page.getByRole('menuitem', { name: 'Հայերեն' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hy');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hy');
  await page.locator('[aria-haspopup=menu]').first().click();
  await page.getByRole('menuitem', { name: 'Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});
