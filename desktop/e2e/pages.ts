import { expect, type Page } from '@playwright/test';
import { PASSWORD } from './api.ts';

/** Signs in by hand, as one of the demo accounts. */
export async function signIn(page: Page, name: string): Promise<void> {
  // The demo accounts have languages of their own; a choice made on the device comes first.
  await page.addInitScript(() => localStorage.getItem('sahna:preferences') ?? localStorage.setItem('sahna:preferences', '{"locale":"ru"}'));
  await page.goto('/sign-in');
  await page.locator('input[name=username]').fill(`${name}@demo.sahna.test`);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/' || url.pathname === '/who');
  // A household of several is asked first; its owner sits in front.
  if (new URL(page.url()).pathname === '/who') await page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Seconds of the film that is on screen. */
export function positionSec(page: Page): Promise<number> {
  return page.locator('video').evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : -1));
}

/** Waits until the picture moves. */
export async function expectPlaying(page: Page): Promise<void> {
  await expect(page.getByTestId('player')).toHaveAttribute('data-phase', 'playing', { timeout: 20_000 });
  const from = await positionSec(page);
  await expect.poll(() => positionSec(page)).toBeGreaterThan(from + 0.5);
}
