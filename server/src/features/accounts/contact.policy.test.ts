import type { Role } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { buyingRefusal, claimOutcome, hasVerifiedContact, isVerifiedBy } from './contact.policy.ts';

const at = new Date('2026-11-23T06:00:00Z');
const none = { emailVerifiedAt: null, phoneVerifiedAt: null };
const byEmail = { ...none, emailVerifiedAt: at };
const byPhone = { ...none, phoneVerifiedAt: at };

describe('a contact', () => {
  it('counts when its code was typed, each by itself', () => {
    expect([none, byEmail, byPhone].map(hasVerifiedContact)).toEqual([false, true, true]);
    expect([none, byEmail, byPhone].map((one) => isVerifiedBy(one, 'email'))).toEqual([false, true, false]);
    expect([none, byEmail, byPhone].map((one) => isVerifiedBy(one, 'phone'))).toEqual([false, false, true]);
  });

  it('is asked for before anything is bought; a child buys nothing at all, nor does who is leaving', () => {
    const refusal = (contacts: typeof none | typeof byPhone, strict: boolean, more: { kids?: true; deletionAt?: Date } = {}) =>
      buyingRefusal({ kids: more.kids ?? false }, { ...contacts, deletionAt: more.deletionAt ?? null }, strict);
    expect(refusal(none, true)).toBe('accounts.contact_unverified');
    expect(refusal(none, false)).toBeNull();
    expect(refusal(byPhone, true)).toBeNull();
    expect(refusal(byPhone, true, { kids: true })).toBe('accounts.kids_forbidden');
    expect(refusal(none, false, { kids: true })).toBe('accounts.kids_forbidden');
    expect(refusal(byPhone, false, { deletionAt: at })).toBe('accounts.leaving');
  });

  it('goes to whoever proves it, unless its holder proved it or works here', () => {
    const holder = { verified: false, hasOther: false, roles: ['viewer'] as readonly Role[] };
    expect(claimOutcome(holder)).toBe('erase');
    expect(claimOutcome({ ...holder, hasOther: true })).toBe('remove');
    expect(claimOutcome({ ...holder, verified: true })).toBe('refuse');
    expect(claimOutcome({ ...holder, verified: true, hasOther: true })).toBe('refuse');
    expect(claimOutcome({ ...holder, roles: ['viewer', 'author'] })).toBe('refuse');
  });
});
