import { describe, expect, it } from '@jest/globals';
import { addSample, nextToSend, type SpeedSample, speedOf } from './queue.rules.ts';

const entry = (id: string, state: 'waiting' | 'sending' | 'paused') => ({ id, state });

describe('the rules of the queue', () => {
  it('let two files go at a time, in order', () => {
    const entries = [entry('a', 'sending'), entry('b', 'paused'), entry('c', 'waiting'), entry('d', 'waiting')];
    expect(nextToSend(entries, 2)).toEqual(['c']);
    expect(nextToSend([...entries, entry('e', 'sending')], 2)).toEqual([]);
  });

  it('measures speed over the last five seconds', () => {
    let samples: readonly SpeedSample[] = [];
    for (let second = 0; second <= 20; second += 1)
      samples = addSample(samples, { atMs: second * 1000, sentBytes: second < 10 ? 0 : (second - 10) * 500 });
    expect(speedOf(samples)).toBe(500);
    expect(speedOf(samples.slice(0, 1))).toBeNull();
  });
});
