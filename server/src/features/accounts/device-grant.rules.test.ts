import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRANT_LIFE_MS, parseUserCode, pollOutcome, USER_CODE_ALPHABET, USER_CODE_LENGTH, userCodeFrom } from './device-grant.rules.ts';

const indexes = fc.array(fc.nat(USER_CODE_ALPHABET.length - 1), { minLength: USER_CODE_LENGTH, maxLength: USER_CODE_LENGTH });

describe('user codes', () => {
  it('have no letter that is taken for another, and no vowel', () => {
    for (const letter of '0O1IAEUY') expect(USER_CODE_ALPHABET).not.toContain(letter);
    expect(new Set(USER_CODE_ALPHABET).size).toBe(USER_CODE_ALPHABET.length);
  });

  it('read back however they are typed', () => {
    fc.assert(
      fc.property(indexes, fc.constantFrom('', '-', ' ', ' - '), fc.boolean(), (places, separator, lower) => {
        const code = userCodeFrom(places);
        expect(code).toMatch(/^.{4}-.{4}$/);
        const typed = code.replace('-', separator);
        expect(parseUserCode(lower ? typed.toLowerCase() : typed)).toBe(code);
      }),
    );
  });

  it.each(['', 'BCDF', 'BCDF-GHJ0', 'BCDF-GHJKL', 'BCDFGHJ', '😀😀😀😀'])('cannot be %s', (typed) => {
    expect(parseUserCode(typed)).toBeNull();
  });
});

describe('pollOutcome', () => {
  const waiting = { status: 'pending', intervalSec: 4, lastPolledMs: null, expiresMs: GRANT_LIFE_MS } as const;

  it('lets the first poll wait and slows down one that comes too soon', () => {
    expect(pollOutcome(waiting, 0)).toEqual({ kind: 'pending' });
    expect(pollOutcome({ ...waiting, lastPolledMs: 0 }, 1000)).toEqual({ kind: 'slow_down', intervalSec: 9 });
    expect(pollOutcome({ ...waiting, lastPolledMs: 0 }, 4000)).toEqual({ kind: 'pending' });
    // A second early is in time.
    expect([2999, 3000].map((ms) => pollOutcome({ ...waiting, lastPolledMs: 0 }, ms).kind)).toEqual(['slow_down', 'pending']);
  });

  it('delivers an approved grant once, until it expires', () => {
    expect(pollOutcome({ ...waiting, status: 'approved', lastPolledMs: 0 }, 1)).toEqual({ kind: 'deliver' });
    expect(pollOutcome({ ...waiting, status: 'delivered' }, 1)).toEqual({ kind: 'expired' });
    expect(pollOutcome({ ...waiting, status: 'approved' }, GRANT_LIFE_MS)).toEqual({ kind: 'expired' });
  });

  it('tells a refusal as such and never delivers what was not approved', () => {
    expect(pollOutcome({ ...waiting, status: 'denied' }, 1)).toEqual({ kind: 'denied' });
    fc.assert(
      fc.property(fc.constantFrom('pending', 'denied', 'delivered'), fc.nat(), fc.option(fc.nat()), (status, nowMs, lastPolledMs) => {
        expect(pollOutcome({ ...waiting, status, lastPolledMs }, nowMs).kind).not.toBe('deliver');
      }),
    );
  });
});
