import { ApiError } from '@app/api-client';
import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './refusal.view-model.ts';

const refused = (code: ConstructorParameters<typeof ApiError>[0]['code'], details: Record<string, unknown> = {}) =>
  refusalOf({ kind: 'refused', error: new ApiError({ code, status: 403, details, requestId: 'r' }) });
const DEVICE = {
  id: '01935b00-0000-7000-8000-000000000001',
  device: { kind: 'tv', name: 'Living room' },
  title: 'Sintel',
  startedAt: '2026-11-23T06:00:00.000Z',
};

describe('a refusal to play', () => {
  it('names the plan that opens the title', () => {
    expect(refused('playback.plan_required', { requiredPlan: 'premium' })).toEqual({
      kind: 'plan',
      requiredPlan: 'premium',
      hasEnded: false,
    });
  });

  it('of a film whose plan ended on the way says so, and goes on with what the plan gives now', () => {
    const ended = (code: 'playback.plan_required' | 'playback.session_ended', details = {}) =>
      refusalOf({ kind: 'refused', planEnded: true, error: new ApiError({ code, status: 403, details, requestId: 'r' }) });
    expect(ended('playback.plan_required', { requiredPlan: 'premium' })).toMatchObject({ kind: 'plan', hasEnded: true });
    expect(ended('playback.session_ended')).toMatchObject({ kind: 'retry', textKey: 'player.planEnd.again' });
  });

  it('lists the devices that play, so that one can be taken over', () => {
    expect(refused('playback.stream_limit', { limit: 1, sessions: [DEVICE] })).toEqual({ kind: 'streams', limit: 1, devices: [DEVICE] });
  });

  it('asks to sign in when the session is over', () => {
    expect(refused('auth.session_revoked')).toEqual({ kind: 'sign-in' });
  });

  it('offers another try only where one may help', () => {
    expect(refused('playback.not_available_in_country')).toMatchObject({ kind: 'closed' });
    expect(refused('playback.not_ready')).toMatchObject({ kind: 'retry', textKey: 'errors.playback.not_ready', requestId: 'r' });
    expect(refused('playback.stream_limit', { sessions: 'garbled' })).toMatchObject({ kind: 'retry' });
    expect(refusalOf({ kind: 'decode' })).toEqual({ kind: 'retry', textKey: 'player.failure.decode', requestId: null });
  });
});
