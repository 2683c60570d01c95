import { describe, expect, it } from '@jest/globals';
import { createMediaTokens } from './media-token.ts';

describe('media tokens', () => {
  const id = '0193c0de-0000-7000-8000-000000000001';
  const claims = {
    sessionId: id,
    accountId: id,
    playableId: id,
    prefix: 'packages/a',
    caps: { maxHeight: 720, maxBitrate: 3_500_000, maxChannels: 2 },
    expiresMs: 1000,
  } as unknown as Parameters<ReturnType<typeof createMediaTokens>['sign']>[0];
  const tokens = createMediaTokens('s'.repeat(32));

  it('come back as they were signed until they run out', () => {
    const token = tokens.sign(claims);
    expect(tokens.verify(token, 999)).toEqual(claims);
    expect(tokens.verify(token, 1000)).toBeNull();
    expect(createMediaTokens('t'.repeat(32)).verify(token, 0)).toBeNull();
  });

  it('are refused after any change of one character', () => {
    const token = tokens.sign(claims);
    for (let index = 0; index < token.length; index += 1)
      for (const char of ['A', 'z', '.', '_'])
        if (token[index] !== char) expect(tokens.verify(`${token.slice(0, index)}${char}${token.slice(index + 1)}`, 0)).toBeNull();
    for (const odd of ['', '.', '..', 'a.b', `${token}.`, `${token}A`, token.slice(0, -1), 'x'.repeat(5000)])
      expect(tokens.verify(odd, 0)).toBeNull();
  });

  it('are refused in another spelling of the same bits', () => {
    // 32 bytes leave two bits of the last of 43 characters unused: four spellings, one of them ours.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const token = tokens.sign(claims);
    const last = alphabet.indexOf(token.slice(-1));
    const spellings = [0, 1, 2, 3].map((bits) => `${token.slice(0, -1)}${alphabet[(last & ~3) | bits]}`);
    expect(spellings.filter((one) => tokens.verify(one, 0) !== null)).toEqual([token]);
  });

  it('are refused, though we signed them, when they are of another shape or longer than 1024 characters', () => {
    // A token of an earlier release may have claims of other types.
    const other = { ...claims, caps: { ...claims.caps, maxHeight: '720' } } as unknown as typeof claims;
    expect(tokens.verify(tokens.sign(other), 0)).toBeNull();
    const growing = Array.from({ length: 800 }, (_, more) => tokens.sign({ ...claims, prefix: 'p'.repeat(more) }));
    const longest = growing.filter((token) => tokens.verify(token, 0) !== null).at(-1);
    expect(longest).toHaveLength(1024);
    expect(growing.filter((token) => tokens.verify(token, 0) === null).every(({ length }) => length > 1024)).toBe(true);
  });
});
