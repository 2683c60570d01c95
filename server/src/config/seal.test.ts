import { describe, expect, it } from '@jest/globals';
import { createSealer } from './seal.ts';

const secret = 's'.repeat(32);
const sealer = createSealer(secret, 'test.thing');

describe('sealer', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = sealer.seal('токен 💳', 'owner');
    expect(sealer.open(sealed, 'owner')).toBe('токен 💳');
    expect(sealer.seal('токен 💳', 'owner')).not.toEqual(sealed);
  });

  it.each([
    ['another owner', createSealer(secret, 'test.thing'), 'somebody'],
    ['another purpose', createSealer(secret, 'test.other'), 'owner'],
    ['another secret', createSealer('x'.repeat(32), 'test.thing'), 'owner'],
  ])('does not open for %s', (_name, other, owner) => {
    expect(() => other.open(sealer.seal('text', 'owner'), owner)).toThrow();
  });

  it('does not open what was changed or cut', () => {
    const sealed = sealer.seal('text', 'owner');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealer.open(changed, 'owner')).toThrow();
      expect(() => sealer.open(sealed.subarray(0, at), 'owner')).toThrow();
    }
  });
});
