import type { Plan, Subscription, Tier } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { planChange } from './plan-change.view-model.ts';

const RANKS: Record<Tier, number> = { basic: 0, premium: 10, premium_plus: 20 };
const plan = (code: Tier) => ({ code, rank: RANKS[code] });
// Only the plan's code and rank are looked at.
const on = (code: Tier, state: Subscription['state'], nextPlan: Tier | null = null) => ({ plan: plan(code) as Plan, state, nextPlan });
const changes = (current: ReturnType<typeof on> | null) =>
  (['basic', 'premium', 'premium_plus'] as const).map((code) => planChange(plan(code), current));

describe('what choosing a plan would mean', () => {
  it('to a guest and on the free plan is to switch to what costs something', () => {
    expect(changes(null)).toEqual(['none', 'switch', 'switch']);
    expect(changes(on('basic', 'free'))).toEqual(['none', 'switch', 'switch']);
  });

  it('on a paid plan is to extend it, go up at once or go down at its end', () => {
    expect(changes(on('premium', 'active'))).toEqual(['downgrade', 'extend', 'switch']);
    expect(changes(on('premium_plus', 'grace'))).toEqual(['downgrade', 'downgrade', 'extend']);
  });

  it('is nothing for a plan that follows anyway, and for lower ones than a given plan', () => {
    expect(changes(on('premium_plus', 'ending', 'premium'))).toEqual(['downgrade', 'none', 'extend']);
    expect(changes(on('premium', 'given'))).toEqual(['none', 'none', 'switch']);
  });
});
