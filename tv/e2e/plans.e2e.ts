import { DAY_MS, MINUTE_MS } from '@app/kernel';
import { expect, type Page, test } from '@playwright/test';
import { publishWideFilm } from './support/api.ts';
import { payByPhone, signUp } from './support/buyer.ts';
import { moveClock } from './support/clock.ts';
import { approveCode, type Remote, remoteOf } from './support/remote.ts';

const PIN = '4071';
const FILM = 'E2E premium film';

/** Heights that the playing session offers and the plan opens. */
const openHeights = async (page: Page, start: () => Promise<void>): Promise<readonly number[]> => {
  const answer = page.waitForResponse((response) => response.url().endsWith('/playback/sessions') && response.status() === 201);
  await start();
  const { qualities } = await (await answer).json();
  return qualities.filter((one: { requiredPlan: string | null }) => one.requiredPlan === null).map((one: { height: number }) => one.height);
};
const expectFocus = (remote: Remote, key: string | RegExp, timeout = 15_000) =>
  expect(async () => expect(await remote.focused()).toMatch(key)).toPass({ timeout });

test.afterEach(() => moveClock(0));

test('a household pays for a film by QR without a key, and the film plays at once and to its end', async ({ page, browser, baseURL }) => {
  test.setTimeout(150_000);
  const url = String(baseURL);
  const { titleId } = await publishWideFilm(url, FILM);
  const person = await signUp(url);
  await person.call('POST', '/me/profiles', { name: 'Locked', pin: PIN });
  await person.call('PUT', `/me/library/${titleId}`, { status: 'planned', updatedAt: new Date().toISOString() });
  const remote = remoteOf(page);

  await test.step('signs in by code; the locked profile asks for its PIN, and a wrong one is told', async () => {
    await approveCode(page, person);
    await expectFocus(remote, /^profile-/);
    await remote.press('right', 'ok');
    await page.keyboard.type('0000');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.keyboard.type(PIN);
    await expect(page.locator('[data-row]').first()).toBeVisible();
  });

  await test.step('the other profile is three presses away', async () => {
    const entered = page.waitForResponse((response) => response.url().endsWith('/auth/profile'));
    await remote.press('left');
    await expectFocus(remote, 'menu-who');
    await remote.press('ok');
    await expectFocus(remote, /^profile-/);
    await remote.press('ok');
    expect((await entered).status()).toBe(200);
    await expect(page.locator('[data-row]').first()).toBeVisible();
  });

  await test.step('the film asks for the plan that opens it', async () => {
    await remote.press('left');
    for (let step = 0; step < 8 && (await remote.focused()) !== 'menu-watchlist'; step += 1) await remote.press('down');
    await remote.press('ok');
    await expectFocus(remote, FILM);
    await remote.press('ok');
    await expectFocus(remote, 'title-primary');
    await remote.press('ok');
    await expectFocus(remote, 'plan-premium');
  });

  await test.step('a QR code comes, and the screen follows the payment by itself', async () => {
    await remote.press('ok');
    await expectFocus(remote, 'pay-later');
    await payByPhone(browser, person);
    await expectFocus(remote, 'pay-done', 10_000);
  });

  await test.step('it plays, with 1080 lines', async () => {
    await remote.press('ok');
    await expectFocus(remote, 'title-primary');
    await expect(page.locator('[data-focus-key="title-primary"]')).not.toContainText('Premium');
    expect(await openHeights(page, () => remote.press('ok'))).toContain(1080);
    await expect.poll(() => page.$eval('video', (video) => (video instanceof HTMLVideoElement ? video.currentTime : 0))).toBeGreaterThan(0);
  });

  await test.step('the plan ends on the way: a note says so and leaves the remote alone, Up leads to the plans and Back to the film', async () => {
    await person.call('POST', '/me/subscription/cancel');
    await remote.press('back');
    await expectFocus(remote, 'title-primary');
    await moveClock(30 * DAY_MS - MINUTE_MS);
    await remote.press('ok');
    await expectFocus(remote, 'player-surface');
    await expect(page.locator('[data-phase="playing"]')).toHaveCount(1);
    await remote.press('ok');
    await moveClock(30 * DAY_MS + 2 * MINUTE_MS);
    // A pause is told to the server at once, and its answer brings the news.
    await remote.press('ok', 'ok');
    await expect(page.getByRole('status')).toContainText('Тариф закончился');
    expect(await remote.focused()).toBe('player-surface');
    await remote.press('up');
    await expectFocus(remote, 'plan-end-choose');
    await remote.press('ok');
    await expectFocus(remote, /^plan-/);
    await remote.press('back');
    await expectFocus(remote, 'player-surface');
    await remote.press('back');
    await expectFocus(remote, 'title-primary');
    await expect(page.locator('[data-focus-key="title-primary"]')).toContainText('Premium');
  });

  await test.step('the settings lead to the plans as well, and Back to the settings', async () => {
    await remote.press('back', 'left');
    for (let step = 0; step < 8 && (await remote.focused()) !== 'menu-settings'; step += 1) await remote.press('down');
    await remote.press('ok');
    await expectFocus(remote, 'settings-language');
    await remote.press('down', 'down', 'right');
    await expectFocus(remote, 'plan-change');
    await remote.press('ok');
    await expectFocus(remote, /^plan-(?!change)/);
    await remote.press('back');
    await expectFocus(remote, 'settings-plan');
  });
});
