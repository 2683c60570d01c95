import { describe, expect, it } from '@jest/globals';
import { cleanUserCode, formatUserCode } from './user-code.view-model.ts';

describe('the code of a TV', () => {
  it.each([
    ['xkcd-2345', 'XKCD-2345'],
    [' XKCD 2345 ', 'XKCD-2345'],
    ['ХКСD2345', 'XKCD-2345'],
    ['XKCD-2345-9', 'XKCD-2345'],
    ['xk', 'XK'],
    ['', ''],
  ])('reads %s', (typed, shown) => {
    expect(formatUserCode(cleanUserCode(typed))).toBe(shown);
  });
});
