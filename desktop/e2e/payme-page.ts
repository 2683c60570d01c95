import { expect, type Page } from '@playwright/test';

/**
 * On the stand-in's page: presses a button and goes back to us, by the link or with the page, which goes by itself after a while.
 * Returns when the button was pressed.
 */
export async function payAtPayme(page: Page, scenario = 'paid'): Promise<number> {
  const pressedAtMs = Date.now();
  await page.locator(`button[value="${scenario}"]`).click();
  const isBack = page.waitForURL(/\/checkout\/[0-9a-f-]{36}/, { timeout: 35_000 });
  await Promise.race([isBack, page.locator('a[data-return]').click({ timeout: 35_000 })]);
  await isBack;
  return pressedAtMs;
}

/** The page of an invoice once it says this. */
export async function expectOutcome(page: Page, outcome: string): Promise<void> {
  await expect(page.getByTestId('invoice-outcome')).toHaveAttribute('data-outcome', outcome, { timeout: 15_000 });
}
