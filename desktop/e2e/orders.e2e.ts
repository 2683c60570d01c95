import { rm } from 'node:fs/promises';
import type { PutOfferBody } from '@app/contracts';
import { DAY_MS, MINUTE_MS } from '@app/kernel';
import { expect, type Page, test } from '@playwright/test';
import { openApi } from './api.ts';
import { signInBuyer } from './buyers.ts';
import { moveClock } from './clock.ts';
import { type Film, publishFilms } from './films.ts';
import { makeMedia } from './media.ts';

import { expectPlaying } from './pages.ts';
import { expectOutcome } from './payme-page.ts';
import { wordsOf } from './words.ts';

const { text, pattern } = wordsOf('ru');
const CARD = '8600069195406311';
const OFFER: Pick<PutOfferBody, 'priceAmount' | 'releaseZone'> = { priceAmount: 9_900_00, releaseZone: 'Asia/Tashkent' };

let rented: Film;
let awaited: Film;

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(120_000);
  const { folder, film } = await makeMedia();
  [rented, awaited] = await publishFilms(baseURL ?? '', film, ['basic', 'basic']);
  await rm(folder, { recursive: true, force: true });
  const studio = openApi(baseURL ?? '');
  await studio.signIn('creator');
  const { putOffer, setAccessMode } = studio.api.orders;
  for (const { id } of [rented, awaited]) await setAccessMode({ params: { id }, body: { accessMode: 'purchase' } });
  await putOffer({ params: { id: rented.id, kind: 'rent' }, body: { ...OFFER, startWithinDays: 30, finishWithinHours: 48 } });
  const releaseAt = new Date(Date.now() + 10 * DAY_MS).toISOString();
  await putOffer({ params: { id: awaited.id, kind: 'preorder' }, body: { ...OFFER, releaseAt } });
});

test.afterEach(() => moveClock(0));

test('a card is saved; with it a film is rented and watched, another pre-ordered and given back', async ({ page, baseURL }) => {
  await signInBuyer(page, baseURL ?? '');
  await test.step('saves a card', () => saveCard(page));

  await test.step('rents: both clocks before paying, in the order, and once it is started', async () => {
    await buy(page, rented, 'rent');
    await expect(page.getByText(pattern('money.terms.rent'))).toContainText(/30 дней.*48 часов/);
    await payByCard(page);
    const order = orderOf(page, rented);
    await expect(order).toContainText(text('money.orders.state.active'));
    await expect(order.getByText(pattern('money.orders.startBefore'))).toBeVisible();
    await expect(order.getByText(pattern('money.orders.finishWithin'))).toContainText('48 часов');
    await order.getByRole('button', { name: text('money.result.watch') }).click();
    await page.getByTestId('primary-action').click();
    await expectPlaying(page);
    // A minute of the film starts the second clock; the player tells so when it is left.
    await moveClock(MINUTE_MS);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('player')).toHaveCount(0);
    await page.goto('/account/orders');
    await expect(orderOf(page, rented).getByText(pattern('money.orders.finishBefore'))).toBeVisible();
  });

  await test.step('pre-orders, and takes the money back before the release', async () => {
    await buy(page, awaited, 'preorder');
    await expect(page.getByText(pattern('money.terms.preorder'))).toContainText('Узбекистан');
    await payByCard(page);
    const order = orderOf(page, awaited);
    await expect(order).toContainText(text('money.orders.state.waiting_release'));
    await expect(order.getByText(pattern('money.orders.opens'))).toBeVisible();
    await order.getByRole('button', { name: text('money.orders.cancel') }).click();
    const dialog = page.getByRole('dialog', { name: text('money.orders.cancel.title', { title: awaited.name }) });
    await expect(dialog.getByText(pattern('money.orders.cancel.text'))).toBeVisible();
    await dialog.getByRole('button', { name: text('money.orders.cancel') }).click();
    await expect(order).toContainText(text('money.orders.reason.by_buyer'));
    await expect(order).toContainText(text('money.orders.state.refunded'), { timeout: 20_000 });
  });

  await page.goto('/account/payments');
  await expect(page.getByText(text('money.payments.state.refunded'), { exact: true })).toHaveCount(1);
  await expect(page.getByText(text('money.payments.state.paid'), { exact: true })).toHaveCount(1);
});

async function saveCard(page: Page): Promise<void> {
  await page.goto('/account/cards');
  await page.getByRole('button', { name: text('money.cards.add') }).click();
  await page.locator('input[name=card-number]').fill(CARD);
  await page.locator('input[name=card-expiry]').fill('0399');
  await page.keyboard.press('Enter');
  await page.getByLabel(text('common.code.character', { position: '1', total: '6' })).fill('666666');
  await expect(page.getByText(text('money.cards.preferred'))).toBeVisible();
}

/** From the page of a title to its checkout. */
async function buy(page: Page, { id }: Film, kind: 'rent' | 'preorder'): Promise<void> {
  await page.goto(`/title/${id}`);
  await page.getByRole('button', { name: pattern(`title.offer.${kind}`) }).click();
  await page.waitForURL(`**/buy/${id}/${kind}`);
}

/** One press: the saved card comes first. Ends at the orders. */
async function payByCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: pattern('money.checkout.pay') }).click();
  await expectOutcome(page, 'paid');
  await page
    .getByTestId('invoice-outcome')
    .getByRole('button', { name: text('money.orders.title') })
    .click();
}

const orderOf = (page: Page, { name }: Film) => page.getByRole('listitem').filter({ hasText: name });
