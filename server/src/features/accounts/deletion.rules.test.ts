import { describe, expect, it } from '@jest/globals';
import { deletionAt, isFresh } from './deletion.rules.ts';

describe('leaving', () => {
  it('takes 14 days, and no password within a quarter of an hour of signing in', () => {
    expect(deletionAt(Date.UTC(2026, 1, 20))).toEqual(new Date(Date.UTC(2026, 2, 6)));
    expect([15 * 60_000, 15 * 60_000 + 1].map((ms) => isFresh(new Date(0), ms))).toEqual([true, false]);
  });
});
