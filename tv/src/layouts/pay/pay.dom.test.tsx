import type { Invoice, InvoiceState } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { type Answers, BACK, clientOf, focused, OK, press, type Refused, renderTv } from '../../../test/render-tv.tsx';
import { RootBack } from '../../app/root-back.tsx';
import { type Screen, ScreenStackProvider, useScreenStack } from '../../app/screen-stack.tsx';
import { TvNavigation } from '../../app/tv-navigation.tsx';
import { PlansScreen } from '../plans/plans-screen.tsx';
import { PayScreen } from './pay-screen.tsx';

const SOUM = (amount: number) => ({ amount, currency: 'UZS' });
const plan = (code: string, rank: number, amount: number) => ({
  code,
  rank,
  name: code,
  tagline: '',
  price: SOUM(amount),
  periodDays: 30,
  recommended: code === 'premium',
  entitlements: { tiers: [], maxHeight: 1080, maxBitrate: 1, maxStreams: 3, maxProfiles: 5, surroundSound: true, ads: false, downloads: 0 },
});
const PLANS = [plan('basic', 0, 0), plan('premium', 10, 3_990_000), plan('premium_plus', 20, 6_990_000)];
const mine = (of: object, state = 'free') => ({
  plan: of,
  state,
  startedAt: '2026-11-23T06:00:00.000Z',
  endsAt: null,
  graceEndsAt: null,
  nextPlan: null,
  renewal: null,
  priceChange: null,
});
const invoiceIn = (state: InvoiceState, failure: Invoice['failure'] = null) => ({
  id: '01935b00-0000-7000-8000-000000000007',
  number: '1',
  amount: 3_990_000,
  currency: 'UZS',
  state,
  purpose: 'subscription',
  title: 'Premium',
  method: null,
  card: null,
  createdAt: '2026-11-23T06:00:00.000Z',
  expiresAt: '2026-11-23T18:00:00.000Z',
  paidAt: null,
  refundedAt: null,
  providerId: null,
  fiscalUrl: null,
  refundFiscalUrl: null,
  failure,
});
const CARD = {
  id: '01935b00-0000-7000-8000-000000000008',
  number: '860006******6311',
  expire: '03/99',
  state: 'active',
  preferred: true,
  createdAt: '2026-11-23T06:00:00.000Z',
};
const INVOICE = `/me/invoices/${invoiceIn('paid').id}`;
const PLANS_SCREEN: Screen = { name: 'plans', wanted: null, after: null };
const answersWith = (more: Answers): Answers => ({
  'GET /plans': { items: PLANS },
  'GET /me/subscription': mine(PLANS[0] ?? {}),
  'GET /me/cards': { items: [] },
  'POST /me/subscription': {
    invoice: invoiceIn('awaiting_payment'),
    checkoutUrl: 'https://checkout.test/abc',
    subscription: mine(PLANS[0] ?? {}),
  },
  [`GET ${INVOICE}`]: invoiceIn('awaiting_payment'),
  ...more,
});

function Shown() {
  const { id, screen } = useScreenStack().current;
  if (screen.name === 'plans') return <PlansScreen key={id} wanted={screen.wanted} after={screen.after} />;
  return screen.name === 'pay' ? <PayScreen key={id} {...screen} /> : null;
}

let stop: () => void = () => undefined;
afterEach(() => stop());

async function open(more: Answers, root: Screen = PLANS_SCREEN): Promise<readonly string[]> {
  const { client, asked } = await clientOf(answersWith(more));
  stop = renderTv(
    client,
    <ScreenStackProvider root={root}>
      <TvNavigation>
        <RootBack onLeave={() => undefined} />
        <Shown />
      </TvNavigation>
    </ScreenStackProvider>,
  );
  return asked;
}
const expectFocus = (key: string, timeout = 1000) => waitFor(() => expect(focused()).toEqual([key]), { timeout });
const refusal = (code: string, status: number): Refused => ({ refused: { code, status } });

describe('paying on a TV', () => {
  it('begins with the recommended plan, shows a QR code, and flips without a key once it is paid', async () => {
    let state: InvoiceState = 'awaiting_payment';
    let asked: unknown = null;
    const subscribed = answersWith({})['POST /me/subscription'];
    await open({
      [`GET ${INVOICE}`]: () => invoiceIn(state),
      'POST /me/subscription': (body) => {
        asked = body;
        return subscribed ?? {};
      },
    });
    await expectFocus('plan-premium');
    await press(OK);
    await expectFocus('pay-later');
    expect(document.querySelector('svg[role=img]')).not.toBeNull();
    // The phone that pays is a stranger's perhaps: it comes back to a page without a sign-in.
    expect(asked).toEqual({ planCode: 'premium', returnTo: '/pair/paid' });
    state = 'paid';
    await expectFocus('pay-done', 5000);
    await press(OK);
    await waitFor(() => expect(focused()).toHaveLength(1));
  }, 10_000);

  it('gives way to Back politely, and the invoice stays as it is', async () => {
    const asked = await open({});
    await expectFocus('plan-premium');
    await press(OK);
    await expectFocus('pay-later');
    await press(BACK);
    await expectFocus('plan-premium');
    expect(asked.filter((call) => call.includes('cancel'))).toEqual([]);
  });

  it('says why a try failed, keeps the code, and offers the saved card beside it', async () => {
    await open({ [`GET ${INVOICE}`]: invoiceIn('awaiting_payment', 'insufficient_funds'), 'GET /me/cards': { items: [CARD] } });
    await expectFocus('plan-premium');
    await press(OK);
    await waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('not enough money'));
    expect(document.querySelector('[data-focus-key="pay-card"]')?.textContent).toContain('•• 6311');
    expect(focused()).toEqual(['pay-later']);
  });

  it.each(['processing', 'expired', 'cancelled', 'refunding', 'refunded'] as const)('%s has one next step', async (state) => {
    await open({ [`GET ${INVOICE}`]: invoiceIn(state) });
    await expectFocus('plan-premium');
    await press(OK);
    await expectFocus(`pay-${state}`, 4000);
    await press(OK);
    await expectFocus('plan-premium');
  });

  it.each([
    ['accounts.contact_unverified', 403],
    ['accounts.kids_forbidden', 403],
    ['subscriptions.plan_not_available', 409],
    ['payments.provider_unavailable', 503],
  ])(
    'shows %s as a screen and comes back from it',
    async (code, status) => {
      await open({ 'POST /me/subscription': refusal(code, status) });
      await expectFocus('plan-premium');
      await press(OK);
      await expectFocus('refusal-action', 15_000);
      await press(BACK);
      await expectFocus('plan-premium');
    },
    20_000,
  );

  it('tells of a change that needs no payment', async () => {
    const subscription = { ...mine(PLANS[1] ?? {}, 'ending'), endsAt: '2026-12-23T06:00:00.000Z', nextPlan: 'basic' };
    await open(
      {
        'GET /me/subscription': mine(PLANS[1] ?? {}, 'active'),
        'POST /me/subscription': { invoice: null, checkoutUrl: null, subscription },
      },
      { name: 'plans', wanted: 'basic', after: null },
    );
    await expectFocus('plan-basic');
    await press(OK);
    await expectFocus('plans-done');
    expect(document.body.textContent).toContain('23 December 2026');
  });
});
