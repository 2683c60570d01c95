import { describe, expect, it } from '@jest/globals';
import { createQueue } from './create-queue.ts';
import { afterRestart, type UploadEntry } from './upload-entry.ts';
import type { SendEvents } from './upload-sender.ts';

// Ids are branded for the compiler only.
const entry = (id: string, part: Partial<UploadEntry> = {}) =>
  ({
    id,
    filename: `${id}.mkv`,
    sizeBytes: 100,
    sentBytes: 0,
    bytesPerSec: null,
    state: 'waiting',
    code: null,
    uploadUrl: null,
    path: `/${id}`,
    ...part,
  }) as UploadEntry;

function openQueue(entries: readonly UploadEntry[] = []) {
  const sent = new Map<string, SendEvents & { readonly from: UploadEntry }>();
  const stopped: string[] = [];
  const saved: (readonly UploadEntry[])[] = [];
  let nowMs = 0;
  const queue = createQueue<string>({
    entries,
    sourceOf: ({ path }) => path,
    send: (from, _source, events) => {
      sent.set(from.id, { ...events, from });
      return { stop: async () => void stopped.push(`stop ${from.id}`), discard: async () => void stopped.push(`discard ${from.id}`) };
    },
    save: (rows) => saved.push(rows),
    now: () => nowMs,
  });
  const states = () => Object.fromEntries(queue.entries().map(({ id, state }) => [id, state]));
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { queue, sent, stopped, saved, states, pass };
}

describe('the upload queue', () => {
  it('sends two at a time and goes on with the next when one is done, refused, paused or cancelled', () => {
    const { queue, sent, states, stopped } = openQueue();
    queue.add(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id)));
    expect(states()).toMatchObject({ a: 'sending', b: 'sending', c: 'waiting' });
    sent.get('a')?.onSent();
    sent.get('b')?.onFailed('uploads.not_media');
    expect(states()).toMatchObject({ a: 'sent', b: 'failed', c: 'sending', d: 'sending', e: 'waiting' });
    queue.pause('c');
    queue.cancel('d');
    expect(states()).toEqual({ a: 'sent', b: 'failed', c: 'paused', e: 'sending', f: 'sending' });
    expect(stopped).toEqual(['stop c', 'discard d']);
  });

  it('goes on from what the server has, after a pause and after a restart', () => {
    const first = openQueue();
    first.queue.add([entry('a')]);
    first.sent.get('a')?.onUrl('/api/v1/uploads/1');
    first.sent.get('a')?.onProgress(40);
    first.queue.pause('a');
    first.queue.resume('a');
    expect(first.sent.get('a')?.from).toMatchObject({ uploadUrl: '/api/v1/uploads/1', sentBytes: 40 });

    const kept = afterRestart(first.saved.at(-1) ?? [], () => true);
    const second = openQueue(kept);
    second.queue.start();
    expect(second.sent.get('a')?.from).toMatchObject({ uploadUrl: '/api/v1/uploads/1', state: 'waiting' });
  });

  it('asks for the file again when it cannot be read after a restart', () => {
    const kept = afterRestart([entry('a', { state: 'sending' }), entry('b', { state: 'sent' })], () => false);
    expect(kept.map(({ state }) => state)).toEqual(['lost', 'sent']);
  });

  it('saves what changed at once, but progress at most once a second', () => {
    const { queue, sent, saved, pass } = openQueue();
    queue.add([entry('a')]);
    const before = saved.length;
    for (let step = 0; step < 20; step += 1) {
      pass(100);
      sent.get('a')?.onProgress(step);
    }
    expect(saved.length - before).toBeLessThanOrEqual(2);
    sent.get('a')?.onSent();
    expect(saved.at(-1)?.[0]).toMatchObject({ state: 'sent', sentBytes: 100 });
  });
});
