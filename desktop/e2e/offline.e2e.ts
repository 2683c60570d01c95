import { expect, test } from '@playwright/test';
import { signIn } from './pages.ts';

test('home and the list are there without a network, and say so', async ({ page, context }) => {
  await signIn(page, 'family');
  await page.locator('nav a[href="/list"]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Мой список' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByRole('status')).toBeVisible();
  await page.locator('nav a[href="/"]').last().click();
  await expect(page.getByRole('status')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('status')).toHaveCount(0);
});
