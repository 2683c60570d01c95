import { describe, expect, it } from '@jest/globals';
import type { UploadItem } from '../session/index.ts';
import { addSample, nextToSend, queueTotals, type SpeedSample, speedOf, uploadProgress } from './queue.view-model.ts';

// Ids are branded for the compiler only.
const item = (id: string, part: Partial<UploadItem>) =>
  ({
    id,
    titleName: 'T',
    kind: 'video',
    sizeBytes: 100,
    sentBytes: 0,
    bytesPerSec: null,
    state: 'waiting',
    code: null,
    ...part,
  }) as UploadItem;

describe('the upload queue', () => {
  it('sends two files at a time, in order', () => {
    const items = [item('a', { state: 'sending' }), item('b', { state: 'paused' }), item('c', {}), item('d', {})];
    expect(nextToSend(items, 2)).toEqual(['c']);
    expect(nextToSend([...items, item('e', { state: 'sending' })], 2)).toEqual([]);
  });

  it('sums up what is left, without the finished and the refused', () => {
    const items = [
      item('a', { state: 'sending', sentBytes: 50, bytesPerSec: 10 }),
      item('b', { state: 'sending', sentBytes: 90, bytesPerSec: 5 }),
      item('c', { state: 'paused', bytesPerSec: 99 }),
      item('d', { state: 'failed' }),
      item('e', { state: 'sent', sentBytes: 100 }),
    ];
    expect(queueTotals(items)).toEqual({ sending: 2, total: 5, bytesPerSec: 15, leftBytes: 160, etaSec: 160 / 15 });
    expect(queueTotals([item('a', {})]).etaSec).toBeNull();
  });

  it('has no progress to show once everything is sent', () => {
    expect(uploadProgress(item('a', { sentBytes: 25 }))).toBe(0.25);
    expect(uploadProgress(item('a', { state: 'sent', sentBytes: 100 }))).toBeNull();
  });

  it('measures speed over the last five seconds', () => {
    let samples: readonly SpeedSample[] = [];
    for (let second = 0; second <= 20; second += 1)
      samples = addSample(samples, { atMs: second * 1000, sentBytes: second < 10 ? 0 : (second - 10) * 500 });
    expect(speedOf(samples)).toBe(500);
    expect(speedOf(samples.slice(0, 1))).toBeNull();
  });
});
