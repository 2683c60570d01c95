import { expect, type Page, test } from '@playwright/test';
import { publishTrailer } from './support/api.ts';
import { remoteOf, signInByCode } from './support/remote.ts';

/** Waits for the film to be there: the page opens before its player is. */
const positionOf = (page: Page) => page.locator('video').evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : 0));

/** Signs in on the desktop page by hand. */
async function signInOnDesktop(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=username]').fill('family@demo.sahna.test');
  await page.locator('input[name=password]').fill('sahna-demo-2026');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}

test('a film stopped at the desk goes on at the same second on the TV, by remote keys only', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const { titleId } = await publishTrailer(String(baseURL), 'E2E journey trailer');
  const desk = await browser.newPage();
  await signInOnDesktop(desk);
  await desk.goto(`/title/${titleId}`);
  await desk.getByTestId('primary-action').click();
  await expect.poll(() => positionOf(desk), { timeout: 20_000 }).toBeGreaterThan(0);
  // The middle of the film: a stop in its first minute counts only where nothing older was kept.
  await desk.keyboard.press('Digit6');
  await expect.poll(() => positionOf(desk)).toBeGreaterThan(8.5);
  await desk.keyboard.press('KeyK');
  await expect(desk.getByTestId('player')).toHaveAttribute('data-phase', 'paused');
  const stoppedAt = await positionOf(desk);
  await desk.keyboard.press('Escape');
  await expect(desk.getByTestId('primary-action')).toBeVisible();
  await desk.close();

  await signInByCode(page, String(baseURL), 'family');
  const remote = remoteOf(page);
  await expect(page.locator('[data-row]').first()).toBeVisible();
  expect(await remote.focused()).toBe('E2E journey trailer');
  await remote.press('ok');
  expect(await remote.focused()).toBe('title-primary');
  await remote.press('ok');
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(stoppedAt - 1);
  expect(await positionOf(page)).toBeLessThan(stoppedAt + 5);
});
