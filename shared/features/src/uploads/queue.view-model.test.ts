import { describe, expect, it } from '@jest/globals';
import type { UploadItem } from '../session/index.ts';
import { queueTotals, uploadProgress } from './queue.view-model.ts';

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
});
