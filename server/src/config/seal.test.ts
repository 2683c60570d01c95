import { describe, expect, it } from '@jest/globals';
import { createSealer } from './seal.ts';

const secrets = { SEAL_SECRET: 's'.repeat(32) };
const changed = { SEAL_SECRET: 'x'.repeat(32) };
const sealer = createSealer(secrets, 'test.thing');

describe('sealer', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = sealer.seal('токен 💳', 'owner');
    expect(sealer.open(sealed, 'owner')).toBe('токен 💳');
    expect(sealer.seal('токен 💳', 'owner')).not.toEqual(sealed);
  });

  it.each([
    ['another owner', createSealer(secrets, 'test.thing'), 'somebody'],
    ['another purpose', createSealer(secrets, 'test.other'), 'owner'],
    ['another secret', createSealer(changed, 'test.thing'), 'owner'],
  ])('does not open for %s', (_name, other, owner) => {
    expect(() => other.open(sealer.seal('text', 'owner'), owner)).toThrow();
  });

  it('opens what the previous secret sealed, and seals it anew by the present one, once', () => {
    const both = createSealer({ ...changed, SEAL_SECRET_PREVIOUS: secrets.SEAL_SECRET }, 'test.thing');
    const old = sealer.seal('text', 'owner');
    expect([both.open(old, 'owner'), both.isChanging, sealer.isChanging]).toEqual(['text', true, false]);
    const renewed = both.renew(old, 'owner') ?? Buffer.of();
    expect(createSealer(changed, 'test.thing').open(renewed, 'owner')).toBe('text');
    expect([both.renew(renewed, 'owner'), sealer.renew(old, 'owner')]).toEqual([null, null]);
    expect(() => both.renew(old, 'somebody')).toThrow();
  });

  it('does not open what was changed or cut', () => {
    const sealed = sealer.seal('text', 'owner');
    for (let at = 0; at < sealed.length; at++) {
      const spoiled = Buffer.from(sealed);
      spoiled[at] = (spoiled[at] ?? 0) ^ 1;
      expect(() => sealer.open(spoiled, 'owner')).toThrow();
      expect(() => sealer.open(sealed.subarray(0, at), 'owner')).toThrow();
    }
  });
});
