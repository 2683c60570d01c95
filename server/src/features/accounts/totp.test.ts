import { describe, expect, it } from '@jest/globals';
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts';

/** Base32 of the secret of RFC 6238 appendix B, "12345678901234567890". */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('time-based codes', () => {
  // The last six digits of the SHA-1 rows of the table.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s are those of RFC 6238', (seconds, code) => {
    expect(stepOfCode(RFC_SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step early or late, told apart, and no further', () => {
    const at = (seconds: number) => stepOfCode(RFC_SECRET, '081804', seconds * 1000);
    const step = Math.floor(1_111_111_109 / 30);
    const begin = step * 30;
    expect([at(begin - 30), at(begin - 1), at(begin + 29), at(begin + 59)]).toEqual([step, step, step, step]);
    expect([at(begin - 31), at(begin + 60)]).toEqual([null, null]);
    for (const wrong of ['', '81804', '0818040', 'abcdef']) expect(stepOfCode(RFC_SECRET, wrong, begin * 1000)).toBeNull();
  });

  it('come from a secret of 160 bits, which the QR code names with the account', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    expect(new URL(totpUri(secret, 'a@b.uz')).searchParams.get('secret')).toBe(secret);
  });
});
