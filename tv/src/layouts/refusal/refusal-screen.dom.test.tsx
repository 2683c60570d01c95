import { ApiError } from '@app/api-client';
import { ERRORS, type ErrorCode } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { type Navigation, NavigationProvider } from '@app/screens/app';
import { Button } from '@app/ui';
import { afterEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { clientOf, focused, OK, press, profile, renderTv } from '../../../test/render-tv.tsx';
import { ScreenStackProvider, useScreenStack } from '../../app/screen-stack.tsx';
import { RefusalScreen } from './refusal-screen.tsx';

// Ids are opaque to a screen.
const TITLE = '01935b00-0000-7000-8000-000000000009' as TitleId;
const OFFERS = [{ kind: 'rent', price: { amount: 990_000, currency: 'UZS' } }];

let heard: string[] = [];
let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  heard = [];
});

const navigation: Navigation = {
  openHome: () => heard.push('home'),
  openTitle: () => heard.push('title'),
  openPerson: () => heard.push('person'),
  play: () => heard.push('play'),
  openPlans: (wanted) => heard.push(`plans ${wanted ?? ''}`.trim()),
  openOffer: (_id, kind) => heard.push(`offer ${kind}`),
  signIn: () => heard.push('sign in'),
  back: () => heard.push('back'),
};

type ShownProps = { readonly error: unknown; readonly titleId?: TitleId | null; readonly planEnded?: boolean };

function Shown({ error, titleId = null, planEnded = false }: ShownProps) {
  const { current } = useScreenStack();
  return current.screen.name === 'home' ? (
    <RefusalScreen
      error={error}
      titleId={titleId}
      planEnded={planEnded}
      onRetry={() => heard.push('retry')}
      onBack={() => heard.push('back')}
    />
  ) : (
    <Button autoFocus focusKey={`screen ${current.screen.name}`} />
  );
}

async function show(error: unknown, titleId: TitleId | null = null, { planEnded = false, kids = false } = {}): Promise<readonly string[]> {
  const { client, asked } = await clientOf({ [`PUT /me/reminders/${TITLE}`]: {} }, profile(1, { kids }));
  stop = renderTv(
    client,
    <ScreenStackProvider>
      <NavigationProvider navigation={navigation}>
        <Shown error={error} titleId={titleId} planEnded={planEnded} />
      </NavigationProvider>
    </ScreenStackProvider>,
  );
  await waitFor(() => expect(focused()).toEqual(['refusal-action']));
  return asked;
}

const refused = (code: ErrorCode, details: Record<string, unknown> = {}) =>
  new ApiError({ code, status: ERRORS[code].status, details, requestId: 'r' });

/** What OK led to: a call back, a move, or another screen. */
async function afterOk(): Promise<string> {
  await press(OK);
  await waitFor(() => expect([...heard, ...focused().filter((key) => key?.startsWith('screen'))]).toHaveLength(1));
  return heard[0] ?? focused()[0] ?? '';
}

const CODES = (Object.keys(ERRORS) as ErrorCode[]).filter((code) =>
  /^(?:playback|payments|orders|subscriptions|accounts|auth|catalog)\./.test(code),
);

describe('a refusal', () => {
  it.each(CODES)('%s has one focused step, and OK takes it', async (code) => {
    await show(refused(code));
    expect(document.querySelector('h1')?.textContent).not.toBe('');
    expect(await afterOk()).not.toBe('');
  });

  it.each([
    ['the plan that opens it', 'playback.plan_required', { requiredPlan: 'premium' }, 'plans premium'],
    ['the cheapest way to buy it', 'playback.purchase_required', { offers: OFFERS, requiredPlan: null }, 'offer rent'],
    ['the other people of the household', 'playback.age_restricted', {}, 'screen who'],
    ['a grown-up', 'accounts.kids_forbidden', {}, 'screen who'],
    ['another try', 'payments.provider_unavailable', {}, 'retry'],
    ['another look, once the contact is confirmed', 'accounts.contact_unverified', {}, 'retry'],
    ['the purchases', 'orders.order_not_found', {}, 'screen purchases'],
    ['where it was chosen', 'playback.not_available_in_country', {}, 'back'],
  ] as const)('leads to %s', async (_, code, details, step) => {
    await show(refused(code, details), TITLE);
    expect(await afterOk()).toBe(step);
  });

  it.each([
    ['playback.plan_required', { requiredPlan: 'premium' }],
    ['playback.purchase_required', { offers: OFFERS, requiredPlan: 'premium' }],
  ] as const)('%s leads a child to a grown-up and names no price', async (code, details) => {
    await show(refused(code, details), TITLE, { kids: true });
    expect(document.body.textContent).toContain('Ask a grown-up');
    expect(document.body.textContent).not.toMatch(/9\s?900|Premium/);
    expect(await afterOk()).toBe('screen who');
  });

  it('of a film whose plan ended on the way says so, and what would open the rest', async () => {
    await show(refused('playback.plan_required', { requiredPlan: 'premium' }), TITLE, { planEnded: true });
    expect(document.querySelector('h1')?.textContent).toBe('Your plan has ended');
    expect(await afterOk()).toBe('plans premium');
  });

  it('before a release is a reminder away from it', async () => {
    const asked = await show(refused('playback.not_released'), TITLE);
    await press(OK);
    await waitFor(() => expect(asked).toContain(`PUT /me/reminders/${TITLE}`));
    expect(focused()).toEqual(['refusal-action']);
  });

  it('of a lost network is another try', async () => {
    await show(new ApiError({ code: 'network.unreachable' }));
    expect(await afterOk()).toBe('retry');
  });
});
