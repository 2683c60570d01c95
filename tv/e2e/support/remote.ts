import { expect, type Page } from '@playwright/test';
import { type Account, signInAs } from './api.ts';

/** Keys as a browser has them; see `keymap.browser.ts`. */
export const KEYS = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  ok: 'Enter',
  back: 'Escape',
  menu: 'c',
} as const;
export type RemoteKey = keyof typeof KEYS;

/** A viewer with nothing but a remote. */
export type Remote = {
  readonly press: (...keys: readonly RemoteKey[]) => Promise<void>;
  /** What the one focused element is: its key, or the label of a card. Fails unless there is exactly one. */
  readonly focused: () => Promise<string>;
};

/** Presses are further apart than key repeats are swallowed, and the spatial adapter measures asynchronously. */
const PACE_MS = 50;

export function remoteOf(page: Page): Remote {
  const marks = () =>
    page.$$eval('[data-focused]', (all) => all.map((one) => one.getAttribute('data-focus-key') ?? one.getAttribute('aria-label') ?? '?'));
  return {
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(KEYS[key]);
        await page.waitForTimeout(PACE_MS);
      }
    },
    focused: async () => {
      await expect.poll(async () => (await marks()).length, { message: 'exactly one focused element' }).toBe(1);
      return (await marks())[0] ?? '';
    },
  };
}

/** Signs a demo account in on a fresh set: its language by OK, its code approved as a phone would. */
export async function signInByCode(page: Page, url: string, name: 'basic' | 'premium' | 'family'): Promise<Account> {
  const phone = await signInAs(url, name);
  await approveCode(page, phone);
  return phone;
}

/** Opens the app on a fresh set, and lets it in from the person's phone. */
export async function approveCode(page: Page, phone: Account): Promise<void> {
  await page.goto('/tv/');
  const remote = remoteOf(page);
  expect(await remote.focused()).toBe('language-ru');
  await remote.press('ok');
  const cells = page.getByTestId('user-code').locator('span');
  await expect(cells).toHaveCount(8);
  const code = (await cells.allTextContents()).join('').replace(/^.{4}/, '$&-');
  await phone.call('POST', '/auth/devices/approve', { userCode: code });
  await expect(page.getByTestId('user-code')).toHaveCount(0, { timeout: 15_000 });
}
