import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type Answers, openAt, refusal } from '../../../../test/render-desktop.tsx';
import { InvoicePage } from './invoice-page.tsx';
import { PlanCheckoutPage } from './plan-checkout-page.tsx';

const id = (n: number) => `01935b00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const SOUM = (amount: number) => ({ amount, currency: 'UZS' });
const NOW = '2026-11-23T06:00:00.000Z';
const CARD = { id: id(8), number: '860006******6311', expire: '03/99', state: 'active', preferred: true, createdAt: NOW };
const QUOTE = {
  planCode: 'premium',
  change: 'start',
  price: SOUM(3_990_000),
  startsAt: NOW,
  endsAt: '2026-12-23T06:00:00.000Z',
  convertedHours: 0,
};
const invoiceIn = (state: string) => ({
  id: id(7),
  number: '1',
  amount: 3_990_000,
  currency: 'UZS',
  state,
  purpose: 'subscription',
  title: 'Premium',
  method: null,
  card: null,
  createdAt: NOW,
  expiresAt: '2026-11-23T18:00:00.000Z',
  paidAt: null,
  refundedAt: null,
  providerId: null,
  fiscalUrl: null,
  refundFiscalUrl: null,
  failure: null,
});
const begun = (state: string, checkoutUrl: string | null) => ({ invoice: invoiceIn(state), checkoutUrl, subscription: {} });
const title = (access: object) => ({
  id: id(5),
  kind: 'film',
  access,
  availability: 'ready',
  releaseAt: null,
  tier: 'premium',
  playable: { id: id(6), durationSec: 60 },
  resume: null,
});

const ROUTES = [
  { path: '/checkout/plan/:code', element: <PlanCheckoutPage /> },
  { path: '/checkout/:invoiceId', element: <InvoicePage /> },
  { path: '*', element: <p>Elsewhere</p> },
];
const PAY = 'POST /me/subscription';
const SERVER: Answers = {
  'GET /me/subscription/quote': QUOTE,
  'GET /me/cards': { items: [CARD] },
  'GET /plans': { items: [] },
  [PAY]: begun('paid', null),
  [`GET /me/invoices/${id(7)}`]: invoiceIn('paid'),
};
const open = (answers: Answers = {}, path = '/checkout/plan/premium') => openAt(path, ROUTES, { ...SERVER, ...answers });
/** Once the saved cards have come: before that nothing can be paid. */
async function payButton(): Promise<HTMLElement> {
  await screen.findByRole('button', { name: /On the Payme page/ });
  return screen.findByRole('button', { name: /^Pay UZS/ });
}
const paymentsIn = (asked: readonly { readonly call: string }[]) => asked.filter(({ call }) => call === PAY).length;

/** The app's side of the preload script: addresses that were opened outside. */
let outside: string[] = [];
beforeEach(() => {
  outside = [];
  Object.assign(window, { sahnaDesktop: { openLink: async ({ url }: { readonly url: string }) => outside.push(url) } });
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('paying for a plan', () => {
  it('pays once however fast the button is pressed again', async () => {
    const { asked, path } = await open();
    const button = await payButton();
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(path()).toBe(`/checkout/${id(7)}`));
    expect(paymentsIn(asked)).toBe(1);
    expect(asked.find(({ call }) => call === PAY)?.body).toEqual({ planCode: 'premium', method: 'card', cardId: CARD.id });
  });

  it('needs a keyboard alone: another way to pay is chosen, and the page outside is followed', async () => {
    const { asked, path } = await open({
      [PAY]: begun('awaiting_payment', 'https://checkout.test/abc'),
      [`GET /me/invoices/${id(7)}`]: invoiceIn('awaiting_payment'),
    });
    await waitFor(async () => expect(document.activeElement).toBe(await payButton()));
    await userEvent.tab({ shift: true });
    expect(document.activeElement?.textContent).toContain('On the Payme page');
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe(`/checkout/${id(7)}`));
    expect(asked.find(({ call }) => call === PAY)?.body).toEqual({ planCode: 'premium', method: 'payme' });
    expect(outside).toEqual(['https://checkout.test/abc']);
    expect(await screen.findByRole('heading', { name: 'Finish the payment' })).toBeTruthy();
  });

  it('says why it was refused, and Enter alone tries again', async () => {
    const answers = [refusal('payments.card_declined', 402), begun('paid', null)];
    const { asked, path } = await open({ [PAY]: () => answers.shift() ?? {} });
    await userEvent.click(await payButton());
    expect((await screen.findByRole('alert')).textContent).toMatch(/declined/);
    await waitFor(async () => expect(document.activeElement).toBe(await payButton()));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe(`/checkout/${id(7)}`));
    expect(paymentsIn(asked)).toBe(2);
  });

  it('leads an unconfirmed contact to its code and back', async () => {
    await open({ [PAY]: refusal('accounts.contact_unverified', 403) }, '/checkout/plan/premium?next=%2Ftitle%2F5');
    await userEvent.click(await payButton());
    const link = await screen.findByRole('link', { name: 'Confirm' });
    expect(new URL(link.getAttribute('href') ?? '', 'http://own').searchParams.get('next')).toBe(
      '/checkout/plan/premium?next=%2Ftitle%2F5',
    );
  });

  it('fails at once without a network, and is not paid behind the back once there is one', async () => {
    const { asked, platform } = await open();
    const button = await payButton();
    platform.setOnline(false);
    await userEvent.click(button);
    expect((await screen.findByRole('alert', {}, { timeout: 8000 })).textContent).toMatch(/connection|network/i);
    const tried = paymentsIn(asked);
    platform.setOnline(true);
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    expect(paymentsIn(asked)).toBe(tried);
  }, 15_000);
});

describe('the receipt', () => {
  const watch = () => screen.findByRole('button', { name: 'Watch' });

  it('leads to the title that the plan was bought for, and plays it', async () => {
    const { path } = await open(
      { [`GET /titles/${id(5)}`]: title({ allowed: true, requiredPlan: null }) },
      `/checkout/plan/premium?next=${encodeURIComponent(`/title/${id(5)}`)}`,
    );
    await userEvent.click(await payButton());
    await watch();
    await waitFor(async () => expect(document.activeElement).toBe(await watch()));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe(`/watch/${id(6)}`));
  });

  it.each([
    ['/watch/x', '/watch/x'],
    [null, '/'],
    ['//evil.example', '/'],
  ])('that was begun at %s leads to %s', async (next, expected) => {
    const { path } = await open({}, `/checkout/plan/premium${next === null ? '' : `?next=${encodeURIComponent(next)}`}`);
    await userEvent.click(await payButton());
    await userEvent.click(await watch());
    await waitFor(() => expect(path()).toBe(expected));
  });
});
