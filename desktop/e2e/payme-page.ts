import { expect, type Page } from '@playwright/test';

/** On the stand-in's page: presses a button, reads how it ended, and goes back to us. */
export async function payAtPayme(page: Page, scenario = 'paid'): Promise<void> {
  await page.locator(`button[value="${scenario}"]`).click();
  await expect(page.getByRole('status')).toBeVisible({ timeout: 25_000 });
  await page.locator('a[data-return]').click();
  await page.waitForURL(/\/checkout\/[0-9a-f-]{36}/);
}

/** The page of an invoice once it says this. */
export async function expectOutcome(page: Page, outcome: string): Promise<void> {
  await expect(page.getByTestId('invoice-outcome')).toHaveAttribute('data-outcome', outcome, { timeout: 15_000 });
}
