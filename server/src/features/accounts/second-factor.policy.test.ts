import { describe, expect, it } from '@jest/globals';
import { isStaff } from './second-factor.policy.ts';

describe('a second factor', () => {
  it.each([
    ['viewer', false],
    ['author', false],
    ['moderator', true],
    ['admin', true],
    ['developer', true],
  ] as const)('is bound to a %s: %s', (role, expected) => {
    expect(isStaff(['viewer', role])).toBe(expected);
  });
});
