import type { AccountId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { mayPlay, opensByPlan, type PlayableFacts, type ViewerFacts } from './playback.policy.ts';

// The brand is the compiler's only.
const [author, viewer] = ['author', 'viewer'] as unknown as readonly [AccountId, AccountId];
const NOW = 10;
const open: PlayableFacts = {
  ownerAccountId: author,
  status: 'published',
  tier: 'basic',
  ageRating: 12,
  closedCountries: [],
  releaseAt: null,
  accessMode: 'plan',
};
const who: ViewerFacts = { accountId: viewer, maxAge: 12, country: 'UZ', tiers: ['basic'], right: null };

/** `author`, `order` or `plan` where it plays, else the refusal. */
const answer = (playable: Partial<PlayableFacts>, facts: Partial<ViewerFacts> = {}): string => {
  const decision = mayPlay({ ...open, ...playable }, { ...who, ...facts }, NOW);
  return decision.allowed ? decision.by : decision.code;
};

describe('a viewer on a plan', () => {
  it.each([
    [{}, 'plan'],
    [{ status: 'draft' }, 'catalog.playable_not_found'],
    [{ status: 'unpublished', closedCountries: ['UZ'] }, 'catalog.playable_not_found'],
    [{ closedCountries: ['UZ'], tier: 'premium' }, 'playback.not_available_in_country'],
    [{ closedCountries: ['KZ'] }, 'plan'],
    [{ releaseAt: new Date(NOW + 1) }, 'playback.not_released'],
    [{ releaseAt: new Date(NOW) }, 'plan'],
    [{ tier: 'premium' }, 'playback.plan_required'],
    [{ ageRating: 16 }, 'playback.age_restricted'],
    [{ ageRating: 16, status: 'draft' }, 'catalog.playable_not_found'],
    [{ accessMode: 'purchase' }, 'playback.purchase_required'],
    [{ accessMode: 'plan_or_purchase' }, 'plan'],
    [{ accessMode: 'plan_or_purchase', tier: 'premium' }, 'playback.purchase_required'],
    [{ accessMode: 'purchase', releaseAt: new Date(NOW + 1) }, 'playback.not_released'],
  ] satisfies [Partial<PlayableFacts>, string][])('hears of %j: %s', (playable, expected) => {
    expect(answer(playable)).toBe(expected);
  });
});

describe('an author', () => {
  it.each([
    [{ status: 'draft', tier: 'premium_plus', closedCountries: ['UZ'], accessMode: 'purchase' }, 'author'],
    [{ releaseAt: new Date(NOW + 1) }, 'author'],
    [{ ageRating: 16 }, 'playback.age_restricted'],
  ] satisfies [Partial<PlayableFacts>, string][])('sees their own work: %j: %s', (playable, expected) => {
    expect(answer({ ownerAccountId: viewer, ...playable })).toBe(expected);
  });
});

describe('who bought it', () => {
  it.each([
    ['open', {}, 'order'],
    ['open', { accessMode: 'purchase', tier: 'premium_plus' }, 'order'],
    ['open', { status: 'unpublished' }, 'order'],
    ['open', { status: 'draft' }, 'catalog.playable_not_found'],
    ['open', { ageRating: 16 }, 'playback.age_restricted'],
    ['open', { closedCountries: ['UZ'] }, 'playback.not_available_in_country'],
    // A ticket, at its doors.
    ['open', { releaseAt: new Date(NOW + 1) }, 'order'],
    ['early', { releaseAt: new Date(NOW + 1) }, 'playback.not_released'],
    ['early', { accessMode: 'purchase' }, 'playback.not_released'],
    ['early', { accessMode: 'plan_or_purchase' }, 'plan'],
    ['early', { status: 'unpublished', tier: 'basic' }, 'playback.not_released'],
  ] satisfies [ViewerFacts['right'], Partial<PlayableFacts>, string][])('%s, of %j: %s', (right, playable, expected) => {
    expect(answer(playable, { right })).toBe(expected);
  });
});

it('opens by plan what is not for sale alone', () => {
  expect(opensByPlan({ accessMode: 'plan', tier: 'basic' }, [])).toBe(false);
  expect(opensByPlan({ accessMode: 'purchase', tier: 'basic' }, ['basic'])).toBe(false);
  expect(opensByPlan({ accessMode: 'plan_or_purchase', tier: 'basic' }, ['basic'])).toBe(true);
});
