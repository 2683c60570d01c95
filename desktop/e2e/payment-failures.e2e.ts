import { SECOND_MS } from '@app/kernel';
import { expect, type Page, test } from '@playwright/test';
import { signInBuyer } from './buyers.ts';
import { expectOutcome, payAtPayme } from './payme-page.ts';
import { wordsOf } from './words.ts';

const { text, pattern } = wordsOf('ru');
const RAW_KEY = /\b(money|common|errors)\.[a-z]/;

/** What the stand-in's buttons do to an invoice that stays open: how its page ends, and the sentence. */
const FAILURES = [
  ['declined', 'failed', 'money.failure.declined'],
  ['insufficient_funds', 'failed', 'money.failure.declined'],
  ['timeout', 'failed', 'money.failure.timeout'],
  ['late_perform', 'failed', 'money.failure.timeout'],
  ['payer_cancels', 'failed', 'money.failure.cancelled_by_payer'],
  // Refused before we heard of a transaction: there is nothing to tell but that no money came.
  ['card_blocked', 'unpaid', 'money.result.unpaid.text'],
  ['card_expired', 'unpaid', 'money.result.unpaid.text'],
  ['shop_unavailable', 'unpaid', 'money.result.unpaid.text'],
  ['wrong_amount', 'unpaid', 'money.result.unpaid.text'],
  ['wrong_account', 'unpaid', 'money.result.unpaid.text'],
  ['wrong_key', 'unpaid', 'money.result.unpaid.text'],
] as const;

test('every failure of a payment ends in a sentence and a way on, and the invoice can still be paid', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await signInBuyer(page, baseURL ?? '');
  await beginPremium(page);
  let invoiceUrl = '';
  for (const [scenario, outcome, sentence] of FAILURES)
    await test.step(scenario, async () => {
      await payAtPayme(page, scenario);
      await expectEnding(page, scenario, outcome, text(sentence));
      invoiceUrl ||= page.url();
      // Nothing earlier is repeated on a fresh invoice: it is the same one all the way.
      expect(page.url()).toBe(invoiceUrl);
      await page.keyboard.press('Enter');
    });
  await test.step('paid in the end', async () => {
    await payAtPayme(page);
    await expectEnding(page, 'paid', 'paid', pattern('money.result.paid.text'));
    expect(page.url()).toBe(invoiceUrl);
  });
});

test('calls that are lost, doubled or slow end paid, once', async ({ page, context, baseURL }) => {
  test.setTimeout(120_000);
  await signInBuyer(page, baseURL ?? '');
  for (const scenario of ['duplicate_call', 'lost_answer', 'two_payers'] as const)
    await test.step(scenario, async () => {
      await beginPremium(page);
      await payAtPayme(page, scenario);
      await expectEnding(page, scenario, 'paid', pattern('money.result.paid.text'));
    });

  await test.step('slow: another window follows what is being confirmed', async () => {
    await beginPremium(page);
    const number = await unpaidInvoice(page);
    const beside = await context.newPage();
    await beside.goto(number);
    await expectOutcome(beside, 'waiting');
    const paying = payAtPayme(page, 'slow');
    await expectEnding(beside, 'slow', 'processing', text('money.result.processing.text'));
    await paying;
    await expectEnding(beside, 'slow-paid', 'paid', pattern('money.result.paid.text'));
  });

  await page.goto('/account/payments');
  await expect(page.getByText(text('money.payments.state.paid'), { exact: true })).toHaveCount(4);
});

test('what Payme takes back is refunded, and what was given up is closed', async ({ page, baseURL }) => {
  await signInBuyer(page, baseURL ?? '');
  for (const scenario of ['given_up', 'refunded_at_once'] as const)
    await test.step(scenario, async () => {
      await beginPremium(page);
      await payAtPayme(page, scenario);
      await expectEnding(page, scenario, 'refunded', pattern('money.result.refunded.text'));
    });
  await page.goto('/account/subscription');
  await expect(page.getByText(text('money.subscription.free'))).toBeVisible();

  await test.step('given up by the payer', async () => {
    await beginPremium(page);
    await payAtPayme(page, 'declined');
    await page.getByRole('button', { name: text('money.result.giveUp') }).click();
    await expectEnding(page, 'cancelled', 'cancelled', text('money.result.nothingCharged'));
  });
});

/** From the plans to the page of the stand-in. */
async function beginPremium(page: Page): Promise<void> {
  await page.goto('/checkout/plan/premium');
  await page.getByRole('button', { name: pattern('money.checkout.pay') }).click();
  await expect(page.locator('button[value=paid]')).toBeVisible();
}

/** Address of the invoice that is being paid on the stand-in's page. */
async function unpaidInvoice(page: Page): Promise<string> {
  return (await page.locator('a.quiet[href*="/checkout/"]').getAttribute('href'))?.replace(/\?.*/, '') ?? '';
}

async function expectEnding(page: Page, name: string, outcome: string, sentence: string | RegExp): Promise<void> {
  await expectOutcome(page, outcome);
  const panel = page.getByTestId('invoice-outcome');
  await expect(panel.getByRole('heading').first()).toHaveText(text(`money.result.${outcome}.title`));
  await expect(panel.getByText(sentence).first()).toBeVisible();
  await expect(panel).not.toContainText(RAW_KEY);
  // The next step: Enter is enough.
  await expect(panel.locator('button:focus')).toBeEnabled({ timeout: 2 * SECOND_MS });
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}
