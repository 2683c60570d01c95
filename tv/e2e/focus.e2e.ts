import { expect, test } from '@playwright/test';
import { serveLargeHome } from './support/large-home.ts';
import { type RemoteKey, remoteOf, signInByCode } from './support/remote.ts';

/** Same numbers on every run, other paths than a person would think of. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test.beforeEach(async ({ page, baseURL }) => {
  await serveLargeHome(page);
  await signInByCode(page, String(baseURL), 'premium');
  await expect(page.locator('[data-row="0"]')).toBeVisible();
});

test('brings the focus back to the same card at the same scroll, after twenty random ways', async ({ page }) => {
  test.setTimeout(180_000);
  const remote = remoteOf(page);
  const random = randomOf(7);
  const scroll = () => page.$$eval('[data-row]', (rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)).join());
  await remote.press('down', 'down', ...Array.from({ length: 6 }, (): RemoteKey => 'right'));
  expect(await remote.focused()).toBe('Film 46');
  for (let way = 0; way < 20; way += 1) {
    const keys = Array.from(
      { length: 4 },
      (): RemoteKey => (['down', 'right', 'right', 'down', 'up'] as const)[Math.floor(random() * 5)] ?? 'down',
    );
    await remote.press(...keys);
    // The first card's Left is the menu, Up of the first row holds: either way something has the focus.
    const card = await remote.focused();
    if (!card.startsWith('Film')) {
      await remote.press('right');
      continue;
    }
    await page.waitForTimeout(450);
    const before = await scroll();
    await remote.press('ok');
    expect(await remote.focused()).toBe('title-primary');
    if (way % 3 === 0) {
      // A level deeper and back: each visit remembers its own place.
      await remote.press('down', 'down', 'right', 'ok');
      expect(await remote.focused()).toBe('title-primary');
      await remote.press('back');
      expect(await remote.focused()).toMatch(/^Film \d+$/);
    }
    await remote.press('back');
    expect(await remote.focused()).toBe(card);
    await page.waitForTimeout(250);
    expect(await scroll()).toBe(before);
  }
});

test('asks once before it leaves, with the safe choice focused, and Back is never dead', async ({ page }) => {
  const remote = remoteOf(page);
  const card = await remote.focused();
  await remote.press('back');
  expect(await remote.focused()).toBe('exit-stay');
  await remote.press('right', 'right');
  expect(await remote.focused()).toBe('exit-leave');
  await remote.press('back');
  expect(await remote.focused()).toBe(card);
});

test('keeps exactly one focused element on every screen, reached by arrows and OK alone', async ({ page }) => {
  test.setTimeout(180_000);
  const remote = remoteOf(page);
  const random = randomOf(11);
  const seen = new Set<string>();
  for (const entry of ['home', 'film', 'series', 'concert', 'watchlist', 'purchases', 'notifications', 'settings']) {
    for (let step = 0; step < 12 && !(await remote.focused()).startsWith('menu-'); step += 1) await remote.press('left');
    await remote.press(...Array.from({ length: 9 }, (): RemoteKey => 'up'));
    for (let step = 0; step < 9 && (await remote.focused()) !== `menu-${entry}`; step += 1) await remote.press('down');
    expect(await remote.focused()).toBe(`menu-${entry}`);
    await remote.press('ok');
    for (let step = 0; step < 24; step += 1) {
      const key = (['down', 'right', 'down', 'left', 'up', 'right'] as const)[Math.floor(random() * 6)] ?? 'down';
      await remote.press(key);
      seen.add(`${entry}: ${await remote.focused()}`);
    }
  }
  // How many places there are depends on what the specs before have published; every screen has some.
  expect(seen.size).toBeGreaterThan(20);
  // The settings were walked through and nothing was chosen by accident.
  expect(await page.locator('[data-focused]').count()).toBe(1);
});

test('changes the language at run time and keeps the focus', async ({ page }) => {
  const remote = remoteOf(page);
  await remote.press('left');
  for (let step = 0; step < 9 && (await remote.focused()) !== 'menu-settings'; step += 1) await remote.press('down');
  await remote.press('ok');
  expect(await remote.focused()).toBe('settings-language');
  await remote.press('right');
  expect(await remote.focused()).toBe('settings-language-ru');
  await remote.press('left', 'ok');
  const chosen = await remote.focused();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Настройки');
  expect(await remote.focused()).toBe(chosen);
});
