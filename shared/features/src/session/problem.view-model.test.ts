import { ApiError } from '@app/api-client';
import { describe, expect, it } from '@jest/globals';
import { describeProblem, problemTextKey } from './problem.view-model.ts';

describe('describing a problem', () => {
  it.each([
    ['auth.session_revoked', 'sign-in'],
    ['playback.plan_required', 'plans'],
    ['catalog.title_not_found', 'home'],
    ['playback.not_ready', 'retry'],
    ['internal', 'retry'],
    ['accounts.contact_unverified', 'verify'],
    ['auth.mfa_required', 'security'],
    ['accounts.kids_forbidden', 'who'],
    ['accounts.profile_limit', 'plans'],
  ] as const)('offers after %s to %s', (code, action) => {
    expect(describeProblem(new ApiError({ code, status: 400, requestId: 'r1' }))).toEqual({
      textKey: `errors.${code}`,
      action,
      requestId: 'r1',
      isOffline: false,
    });
  });

  it('tells a lost network from a server that answered nonsense', () => {
    expect(describeProblem(new ApiError({ code: 'network.unreachable' }))).toMatchObject({
      isOffline: true,
      textKey: 'common.error.network',
    });
    expect(describeProblem(new ApiError({ code: 'response.invalid' }))).toMatchObject({ isOffline: false, textKey: 'errors.internal' });
    expect(describeProblem(new TypeError('x'))).toMatchObject({ action: 'retry', textKey: 'errors.internal' });
  });

  it('has a text for codes of a newer server', () => {
    expect(problemTextKey('uploads.too_short')).toBe('errors.uploads.too_short');
    expect(problemTextKey('uploads.invented_tomorrow')).toBe('errors.internal');
  });
});
