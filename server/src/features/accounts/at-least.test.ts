import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { atLeast } from './at-least.ts';

describe('atLeast', () => {
  it('ends as the work ended, well or not', async () => {
    expect(await atLeast(0, async () => 'done')).toBe('done');
    const failure = new Error('failed');
    await expect(atLeast(0, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it.each([
    ['done', async () => 'done'],
    ['failed', () => Promise.reject(new Error('failed'))],
  ])('does not answer at once what is %s at once', async (_what, work) => {
    const events: string[] = [];
    const answer = atLeast(100, work).then(
      () => events.push('answer'),
      () => events.push('answer'),
    );
    await setImmediate();
    events.push('later');
    await answer;
    expect(events).toEqual(['later', 'answer']);
  });
});
