import { MINUTE_MS, SECOND_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { CODE_LIFE_MS, CODE_TRIES, codeRefusal, resendWaitMs, sentAnswer } from './one-time-codes.rules.ts';

const NOW = Date.parse('2026-11-23T06:00:00Z');

describe('a code', () => {
  const alive = { tries: 0, expiresAtMs: NOW + 1 };
  it('takes five tries in ten minutes', () => {
    expect([CODE_LIFE_MS, CODE_TRIES, sentAnswer]).toEqual([10 * MINUTE_MS, 5, { expiresInSec: 600, resendAfterSec: 60 }]);
    expect(codeRefusal(alive, NOW)).toBeNull();
    expect(codeRefusal({ ...alive, tries: 4 }, NOW)).toBeNull();
    expect(codeRefusal({ ...alive, tries: 5 }, NOW)).toBe('auth.code_used_up');
  });

  it('is dead in the very moment that it ends, however few tries it had', () => {
    expect(codeRefusal({ tries: 0, expiresAtMs: NOW }, NOW)).toBe('auth.code_expired');
    expect(codeRefusal({ tries: 5, expiresAtMs: NOW }, NOW)).toBe('auth.code_expired');
  });

  it('that nobody asked for is wrong like any other', () => {
    expect(codeRefusal(null, NOW)).toBe('auth.code_invalid');
  });

  it('may be followed by another after a minute', () => {
    expect(resendWaitMs(NOW, NOW)).toBe(MINUTE_MS);
    expect(resendWaitMs(NOW - 59 * SECOND_MS, NOW)).toBe(SECOND_MS);
    expect(resendWaitMs(NOW - MINUTE_MS, NOW)).toBe(0);
    expect(resendWaitMs(NOW - 5 * MINUTE_MS, NOW)).toBe(0);
  });
});
