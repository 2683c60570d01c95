import { expect, test } from '@playwright/test';
import { codeSentTo } from './outbox.ts';
import { totpCode } from './totp.ts';

const PASSWORD = 'long-enough-1';
const PIN = '4071';

test('a stranger becomes a household: phone, code, profile with PIN, second factor', async ({ page, context, baseURL }) => {
  const national = `90${String(Date.now()).slice(-7)}`;
  await page.goto('/welcome');
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();

  // A number without its country is read by the country beside it.
  await page.locator('input[name=username]').fill(national);
  await page.getByLabel('Страна номера').selectOption('UZ');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');

  await page.waitForURL((url) => url.pathname === '/verify');
  await page.getByLabel('Символ 1 из 6').fill('000000');
  await expect(page.getByRole('alert')).toBeVisible();
  // Pasted with its hyphen, as messengers show it.
  const code = await codeSentTo(baseURL ?? '', `+998${national}`);
  await page.getByLabel('Символ 1 из 6').fill(`${code.slice(0, 3)}-${code.slice(3)}`);
  await page.waitForURL((url) => url.pathname === '/');

  // A second profile with a PIN.
  await page.goto('/profiles/new');
  await page.locator('input[name=profile-name]').fill('Тимур');
  await page.getByRole('radio', { name: 'Картинка 3' }).click();
  await page.getByRole('button', { name: 'Задать PIN' }).click();
  await page.locator('input[name=new-pin]').fill(PIN);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByRole('heading', { name: 'Кто смотрит?' })).toBeVisible();
  const otherTab = await context.newPage();
  await otherTab.goto('/account');
  await expect(otherTab.getByRole('button', { name: /^Аккаунт: / })).not.toHaveAccessibleName('Аккаунт: Тимур');

  // Chosen by its number key; a wrong PIN opens nothing, the right one does.
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'PIN-код: Тимур' })).toBeVisible();
  for (const digit of '0000') await page.keyboard.press(digit);
  await expect(page.getByRole('alert')).toContainText('Неверный PIN');
  for (const digit of PIN) await page.keyboard.press(digit);
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('button', { name: 'Аккаунт: Тимур' })).toBeVisible();
  // The other tab changes places with this one.
  await expect(otherTab.getByRole('button', { name: 'Аккаунт: Тимур' })).toBeVisible();

  // The second factor, confirmed by the app's code; recovery codes are shown once.
  await page.goto('/account/security');
  await page.getByRole('button', { name: 'Включить' }).click();
  const secret = ((await page.getByTestId('totp-secret').textContent()) ?? '').replace(/\s/g, '');
  await page.locator('input[name=one-time-code]').fill(totpCode(secret));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Коды восстановления', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Я сохранил их' }).click();
  await expect(page.getByRole('button', { name: 'Выключить' })).toBeVisible();

  // Signing in now takes both.
  await page.getByRole('button', { name: 'Аккаунт: Тимур' }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await page.waitForURL((url) => url.pathname === '/welcome');
  await otherTab.waitForURL((url) => url.pathname === '/sign-in');
  await otherTab.close();
  await page.goto('/sign-in');
  await page.locator('input[name=username]').fill(`+998${national}`);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Подтвердите, что это вы' })).toBeVisible();
  await page.locator('input[name=one-time-code]').fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  // A code opens once; the server takes the next one a step early.
  await page.locator('input[name=one-time-code]').fill(totpCode(secret, 1));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/who');
  await expect(page.getByRole('heading', { name: 'Кто смотрит?' })).toBeVisible();
});
