import type { Plan, Subscription } from '@app/contracts';
import { expect, it } from '@jest/globals';
import { planToOffer } from './plan-to-offer.ts';

// Only what the rule looks at.
const plan = (code: string, rank: number, recommended = false) => ({ code, rank, recommended }) as Plan;
const BASIC = plan('basic', 0);
const FAMILY = plan('premium_plus', 20);
const ALL = [BASIC, plan('premium', 10, true), FAMILY];
const on = (current: Plan) => ({ plan: current }) as Subscription;

it('begins with the plan that was asked for, else the recommended one, never with a step down', () => {
  expect(planToOffer(ALL, on(BASIC), 'premium_plus')).toBe('premium_plus');
  expect(planToOffer(ALL, on(BASIC), null)).toBe('premium');
  expect(planToOffer(ALL, on(FAMILY), null)).toBe('premium_plus');
  expect(planToOffer([], undefined, null)).toBeNull();
});
