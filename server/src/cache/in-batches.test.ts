import { describe, expect, it } from '@jest/globals';
import { inBatches } from './in-batches.ts';

describe('questions in batches', () => {
  it('go together when they are asked at one time, and each gets its own answer', async () => {
    const calls: (readonly number[])[] = [];
    const double = inBatches<number, number>({ most: 3, waitMs: 1 }, async (questions) => {
      calls.push(questions);
      return questions.map((question) => question * 2);
    });
    expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
    expect(calls).toEqual([[1, 2, 3], [4]]);
    expect(await double(5)).toBe(10);
    expect(calls).toHaveLength(3);
  });

  it('fail together, and those after them do not', async () => {
    let isAway = true;
    const ask = inBatches<string, string>({ most: 10, waitMs: 1 }, async (questions) => {
      if (isAway) throw new Error('away');
      return questions;
    });
    expect((await Promise.allSettled([ask('a'), ask('b')])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await ask('c')).toBe('c');
  });
});
