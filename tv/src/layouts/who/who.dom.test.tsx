import type { Profile } from '@app/contracts';
import { type AppClient, preferencesSlice, sessionSlice } from '@app/features/session';
import { Button } from '@app/ui';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import {
  type Answers,
  BACK,
  clientOf,
  focused,
  OK,
  press,
  profile,
  renderTv,
  TOKENS,
  type as typeDigits,
  userOf,
} from '../../../test/render-tv.tsx';
import { ProfileGate } from '../../app/profile-gate.tsx';

const ME = profile(1);
const LOCKED = profile(2, { locked: true });
const CHILD = profile(3, { kids: true, maxAge: 6 });
const ALL = [ME, LOCKED, CHILD];

let stop: () => void = () => undefined;
afterEach(() => stop());
let left: boolean;

/** The server's side of a household: PIN 4071. */
const household: Answers = {
  'GET /me/profiles': { items: ALL },
  'POST /auth/profile': (body) => {
    // The body is the client's own.
    const { profileId, pin } = body as { profileId: string; pin?: string };
    const wanted = ALL.find(({ id }) => id === profileId) ?? ME;
    if (wanted.locked && pin !== '4071') return { refused: { code: 'accounts.pin_invalid', status: 403, details: { attemptsLeft: 4 } } };
    return { user: userOf(wanted), tokens: TOKENS };
  },
};

type Start = { readonly isNew?: boolean; readonly asksWho?: boolean; readonly last?: Profile };

async function start({ isNew = false, asksWho = false, last = ME }: Start, answers = household): Promise<AppClient> {
  const { client } = await clientOf(answers, last);
  client.store.dispatch(preferencesSlice.actions.preferencesChanged({ asksWho }));
  client.store.dispatch(sessionSlice.actions.signedIn({ user: userOf(last), isResumed: !isNew }));
  left = false;
  stop = renderTv(
    client,
    <ProfileGate
      isNew={isNew}
      onLeave={() => {
        left = true;
      }}
    >
      <Button autoFocus focusKey="app" />
    </ProfileGate>,
  );
  return client;
}
const expectFocus = (key: string) => waitFor(() => expect(focused()).toEqual([key]));
const watching = (client: AppClient) => {
  const { session } = client.store.getState();
  return session.status === 'signedIn' ? session.user.profile.id : null;
};

describe('who is watching', () => {
  it.each([
    ['after a sign-in', { isNew: true }],
    ['at a start, where the household wants it', { asksWho: true }],
  ] as const)('is asked %s, with the last profile focused', async (_, how) => {
    const client = await start({ ...how, last: CHILD });
    await expectFocus(`profile-${CHILD.id}`);
    await press(OK);
    await expectFocus('app');
    expect(watching(client)).toBe(CHILD.id);
  });

  it('is not asked of one person alone, nor where the last profile simply goes on', async () => {
    await start({});
    await expectFocus('app');
    stop();
    await start({ isNew: true }, { 'GET /me/profiles': { items: [ME] } });
    await expectFocus('app');
  });

  it('lets a digit of the remote choose, and drops what the one before was shown', async () => {
    const client = await start({ asksWho: true });
    await expectFocus(`profile-${ME.id}`);
    client.queryClient.setQueryData(['library'], ['of the one before']);
    await typeDigits('3');
    await expectFocus('app');
    expect(watching(client)).toBe(CHILD.id);
    expect(client.queryClient.getQueryData(['library'])).toBeUndefined();
  });

  it('puts a child into colours of their own, and nobody else', async () => {
    await start({ last: CHILD });
    await expectFocus('app');
    expect(document.querySelector('[data-skin="kids"]')).not.toBeNull();
    stop();
    await start({});
    await expectFocus('app');
    expect(document.querySelector('[data-skin="kids"]')).toBeNull();
  });

  it('asks for the PIN of a locked profile, tells the tries that are left, and opens to the right one', async () => {
    const client = await start({ asksWho: true });
    await expectFocus(`profile-${ME.id}`);
    await typeDigits('2');
    await waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
    await typeDigits('0000');
    await waitFor(() => expect(document.body.textContent).toContain('4 tries left'));
    expect(focused()).toHaveLength(1);
    expect(watching(client)).toBe(ME.id);
    await typeDigits('4071');
    await expectFocus('app');
    expect(watching(client)).toBe(LOCKED.id);
  });

  it('leaves the way back alone under the focus while no PIN may be tried', async () => {
    const tooMany = { refused: { code: 'auth.too_many_attempts', status: 429, retryAfterSec: 60 } };
    await start({ last: LOCKED }, { ...household, 'POST /auth/profile': tooMany });
    await waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
    await typeDigits('0000');
    await expectFocus('pin-back');
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/0?1:00|00:59/);
    await press(OK);
    await expectFocus(`profile-${LOCKED.id}`);
  });

  it('comes before a locked profile of last time even where nobody wants to be asked; Back leads to the people, then out', async () => {
    await start({ last: LOCKED });
    await waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
    await press(BACK);
    await expectFocus(`profile-${LOCKED.id}`);
    await press(BACK);
    expect(left).toBe(true);
  });

  it('without a network goes on with an open profile, and not with a locked one', async () => {
    const offline = { 'GET /me/profiles': { refused: { code: 'auth.forbidden', status: 403 } } };
    await start({ asksWho: true }, offline);
    await expectFocus('app');
    stop();
    await start({ last: LOCKED }, offline);
    await expectFocus('profiles-retry');
    await act(async () => undefined);
    expect(focused()).toEqual(['profiles-retry']);
  });
});
