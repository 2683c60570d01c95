import { describe, expect, it } from '@jest/globals';
import { returnPathOf } from './return-path.ts';

describe('the way back after signing in', () => {
  it.each([
    ['?next=%2Fpair%3Fcode%3DXKCD-2345', '/pair?code=XKCD-2345'],
    ['', '/'],
    ['?next=https%3A%2F%2Fevil.example', '/'],
    ['?next=%2F%2Fevil.example', '/'],
    ['?next=%2F%5Cevil.example', '/'],
  ])('reads %s', (search, path) => {
    expect(returnPathOf(search)).toBe(path);
  });
});
