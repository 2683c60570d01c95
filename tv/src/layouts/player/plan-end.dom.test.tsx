import type { PlaybackSession } from '@app/contracts';
import type { VideoPlayer } from '@app/features/playback';
import type { PlanEnd, PlayerState } from '@app/player';
import { Button } from '@app/ui';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { BACK, clientOf, focused, OK, press, profile, renderTv } from '../../../test/render-tv.tsx';
import { RootBack } from '../../app/root-back.tsx';
import { ScreenStackProvider, useScreenStack } from '../../app/screen-stack.tsx';
import { TvNavigation } from '../../app/tv-navigation.tsx';
import { PlayerControls } from './player-controls.tsx';

const UP = 38;
const MINUTE_MS = 60_000;

let listeners: (() => void)[];
let state: Pick<PlayerState, 'phase' | 'session' | 'planEnd'>;
let calls: string[];
let stop: () => void = () => undefined;

beforeEach(() => {
  listeners = [];
  calls = [];
  // Of a session the controls read no more than this.
  const session = { title: 'Film', durationSec: 3600, season: null, number: null, next: null, audio: [], subtitles: [] } as unknown;
  state = { phase: 'playing', session: session as PlaybackSession, planEnd: null };
});
afterEach(() => stop());

async function say(planEnd: PlanEnd | null): Promise<void> {
  state = { ...state, planEnd };
  await act(async () => {
    for (const listener of listeners) listener();
  });
}

// What a remote can reach here; anything else would throw.
const player = {
  getState: () => ({ ...IDLE, ...state }),
  subscribe: (listener: () => void) => {
    listeners.push(listener);
    return () => undefined;
  },
  toggle: () => calls.push('toggle'),
  pause: () => calls.push('pause'),
  play: () => calls.push('play'),
  seeking: { step: () => calls.push('seek'), release: () => undefined, jump: () => undefined },
} as unknown as VideoPlayer;
const IDLE = { seekTargetSec: null, nextInSec: null, needsGesture: false, positionSec: 60, bufferedSec: 90, audioId: null };

function Shown() {
  const { name } = useScreenStack().current.screen;
  return name === 'home' ? <PlayerControls player={player} onShown={() => undefined} /> : <Button autoFocus focusKey={`screen ${name}`} />;
}

const PREMIUM = {
  code: 'premium',
  rank: 10,
  name: 'Premium',
  tagline: '',
  price: { amount: 3_990_000, currency: 'UZS' },
  periodDays: 30,
  recommended: true,
  entitlements: { tiers: [], maxHeight: 1080, maxBitrate: 1, maxStreams: 3, maxProfiles: 5, surroundSound: true, ads: false, downloads: 0 },
};

const FREE = {
  plan: { ...PREMIUM, code: 'basic', rank: 0 },
  state: 'free',
  startedAt: '2026-11-23T06:00:00.000Z',
  endsAt: null,
  graceEndsAt: null,
  nextPlan: null,
  renewal: null,
  priceChange: null,
};

async function watch(kids = false): Promise<void> {
  const { client } = await clientOf({ 'GET /plans': { items: [PREMIUM] }, 'GET /me/subscription': FREE }, profile(1, { kids }));
  stop = renderTv(
    client,
    <ScreenStackProvider>
      <TvNavigation>
        <RootBack onLeave={() => undefined} />
        <Shown />
      </TvNavigation>
    </ScreenStackProvider>,
  );
  await waitFor(() => expect(focused()).toEqual(['player-surface']));
}
const expectFocus = (key: string) => waitFor(() => expect(focused()).toEqual([key]));
const announced = (leftMs = 11 * MINUTE_MS - 1000): PlanEnd => ({ kind: 'announced', endsAtMs: Date.now() + leftMs, height: 1080 });
const note = () => document.querySelector('[role=status]')?.textContent ?? '';

describe('a plan that ends while its film runs', () => {
  it('is said without taking the remote: OK still pauses, Up leads to the plans, Back to the film', async () => {
    await watch();
    await say(announced());
    expect(note()).toMatch(/^Your plan has endedNothing changes for 11 more minutes, until \d\d:\d\d/);
    expect(focused()).toEqual(['player-surface']);
    await press(OK);
    expect(calls).toEqual(['toggle']);
    await press(UP);
    await expectFocus('plan-end-choose');
    await press(BACK);
    await expectFocus('player-surface');
    await press(UP);
    await expectFocus('plan-end-choose');
    await press(OK);
    await expectFocus('plan-premium');
    expect(calls).toEqual(['toggle', 'pause']);
    await press(BACK);
    await expectFocus('player-surface');
    expect(calls).toEqual(['toggle', 'pause', 'play']);
  });

  it('counts in the singular, tells a lower picture, and goes away with the plan that came back', async () => {
    await watch();
    await say(announced(59_000));
    expect(note()).toContain('1 more minute,');
    await say({ kind: 'lowered', height: 720 });
    expect(note()).toContain('at most 720p');
    await press(UP);
    await expectFocus('plan-end-choose');
    await say(null);
    await expectFocus('player-surface');
    expect(document.querySelector('[role=status]')).toBeNull();
  });

  it('offers a child nothing: Up shows the film as ever', async () => {
    await watch(true);
    await say(announced());
    expect(note()).toContain('Your plan has ended');
    expect(note()).not.toContain('Choose a plan');
    await press(UP);
    expect(focused()).toEqual(['player-surface']);
  });
});
