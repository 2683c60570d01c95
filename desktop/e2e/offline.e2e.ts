import { expect, test } from '@playwright/test';
import { signIn } from './pages.ts';

test('home and the list are there without a network, and say so', async ({ page, context }) => {
  await signIn(page, 'family');
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
  await page.goto('/list');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByRole('status')).toBeVisible();
  await page.getByRole('link', { name: 'Главная' }).last().click();
  await expect(page.getByRole('status')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('status')).toHaveCount(0);
});
