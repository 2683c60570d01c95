import { describe, expect, it } from '@jest/globals';
import { createRecoveryCodes } from './recovery-codes.ts';

describe('recovery codes', () => {
  const codes = createRecoveryCodes({ SEAL_SECRET: 's'.repeat(32) });
  it('are ten, unlike, and read the same however they are typed', () => {
    const made = codes.make();
    expect(new Set(made).size).toBe(10);
    for (const code of made) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    const [code = ''] = made;
    for (const typed of [code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `])
      expect(codes.digest(typed)).toEqual(codes.digest(code));
    expect(createRecoveryCodes({ SEAL_SECRET: 'x'.repeat(32) }).digest(code)).not.toEqual(codes.digest(code));
  });

  it('of before a change of the secret are still known', () => {
    const after = createRecoveryCodes({ SEAL_SECRET: 'x'.repeat(32), SEAL_SECRET_PREVIOUS: 's'.repeat(32) });
    const [code = ''] = codes.make();
    expect(after.digests(code)).toEqual([after.digest(code), codes.digest(code)]);
  });
});
