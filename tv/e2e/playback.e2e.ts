import { expect, type Page, test } from '@playwright/test';
import { type Account, publishTrailer, signInAs, takeStream } from './support/api.ts';
import { remoteOf, signInByCode } from './support/remote.ts';

type Session = { readonly id: string };

let trailer: { readonly titleId: string; readonly playableId: string };

const positionOf = (page: Page) => page.$eval('video', (video) => (video instanceof HTMLVideoElement ? video.currentTime : 0));

/** By keys alone: menu, films, the newest one, its page. */
async function openTrailer(page: Page, baseURL: string, name: 'basic' | 'premium'): Promise<Account> {
  const phone = await signInByCode(page, baseURL, name);
  const remote = remoteOf(page);
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await remote.press('left');
  expect(await remote.focused()).toBe('menu-home');
  await remote.press('down', 'ok');
  expect(await remote.focused()).toBe('E2E TV trailer');
  await remote.press('ok');
  expect(await remote.focused()).toBe('title-primary');
  return phone;
}

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(120_000);
  trailer = await publishTrailer(String(baseURL), 'E2E TV trailer');
});

test('plays, pauses, seeks with hidden controls, and gives the slot back on the way out', async ({ page, baseURL }) => {
  const phone = await openTrailer(page, String(baseURL), 'premium');
  const remote = remoteOf(page);
  await remote.press('ok');
  expect(await remote.focused()).toBe('player-surface');
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1);
  await remote.press('ok');
  await expect(page.getByTestId('player')).toHaveAttribute('data-phase', 'paused');
  const paused = await positionOf(page);
  await remote.press('right');
  await expect(page.getByTestId('seek-time')).toBeVisible();
  await expect.poll(() => positionOf(page)).toBeGreaterThan(paused + 5);
  await remote.press('menu');
  expect(await remote.focused()).toMatch(/^audio:/);
  await remote.press('back');
  expect(await remote.focused()).toBe('player-surface');
  await remote.press('back');
  expect(await remote.focused()).toBe('title-primary');
  const next = await phone.call<Session>('POST', '/playback/sessions', { playableId: trailer.playableId });
  await phone.call('DELETE', `/playback/sessions/${next.id}`);
});

test('goes on within five seconds of where another client stopped', async ({ page, baseURL }) => {
  const laptop = await signInAs(String(baseURL), 'premium');
  const stoppedAt = 8.5;
  const session = await laptop.call<Session>('POST', '/playback/sessions', { playableId: trailer.playableId });
  await laptop.call('POST', `/playback/sessions/${session.id}/heartbeat`, {
    positionSec: stoppedAt,
    state: 'playing',
    at: new Date().toISOString(),
  });
  await laptop.call('DELETE', `/playback/sessions/${session.id}`);
  await openTrailer(page, String(baseURL), 'premium');
  await remoteOf(page).press('ok');
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(stoppedAt - 5);
  expect(await positionOf(page)).toBeLessThan(stoppedAt + 5);
});

test('shows who is watching when all streams are taken, and takes one over with a single OK', async ({ page, baseURL }) => {
  const laptop = await signInAs(String(baseURL), 'basic');
  const session = await takeStream(String(baseURL), laptop, trailer.playableId);
  await openTrailer(page, String(baseURL), 'basic');
  const remote = remoteOf(page);
  await remote.press('ok');
  // While the server is asked, the player has the focus.
  await expect(async () => expect(await remote.focused()).toBe('limit-device-0')).toPass({ timeout: 10_000 });
  await expect(page.getByText('E2E laptop')).toBeVisible();
  await remote.press('ok');
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(0.5);
  const beat = { positionSec: 1, state: 'playing', at: new Date().toISOString() };
  await expect(laptop.call('POST', `/playback/sessions/${session.id}/heartbeat`, beat)).rejects.toThrow(/410|404|409/);
  await remote.press('back');
  expect(await remote.focused()).toBe('title-primary');
});
