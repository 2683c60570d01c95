import { describe, expect, it } from '@jest/globals';
import { nextIn, ownPathOf, returnPathOf, withNext } from './return-path.ts';

describe('the way back', () => {
  it.each([
    ['?next=%2Fpair%3Fcode%3DXKCD-2345', '/pair?code=XKCD-2345'],
    ['', '/'],
    ['?next=https%3A%2F%2Fevil.example', '/'],
    ['?next=%2F%2Fevil.example', '/'],
    ['?next=%2F%5Cevil.example', '/'],
  ])('reads %s', (search, path) => {
    expect(returnPathOf(search)).toBe(path);
  });

  it.each([
    'https://evil.example',
    'javascript:alert(1)',
    'evil',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '//[',
  ])('does not lead to %j', (path) => {
    expect(ownPathOf(path)).toBeNull();
  });

  it('goes through several pages unharmed', () => {
    const path = withNext('/checkout/plan/premium', '/title/1?tab=cast&x=%2F#top');
    expect(nextIn(new URL(path, 'http://x').search)).toBe('/title/1?tab=cast&x=%2F#top');
    expect(withNext('/plans', null)).toBe('/plans');
  });
});
