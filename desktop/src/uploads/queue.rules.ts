import type { UploadEntry } from './upload-entry.ts';

type QueueEntry = { readonly id: string; readonly state: UploadEntry['state'] };

/** Ids that may start now: waiting ones in order, while fewer than `parallel` are being sent. */
export function nextToSend(items: readonly QueueEntry[], parallel: number): readonly string[] {
  const free = parallel - items.filter(({ state }) => state === 'sending').length;
  return items
    .filter(({ state }) => state === 'waiting')
    .slice(0, Math.max(0, free))
    .map(({ id }) => id);
}

/** A sample of how far an upload had come. */
export type SpeedSample = { readonly atMs: number; readonly sentBytes: number };
const SPEED_WINDOW_MS = 5000;

/** Samples still worth keeping, the new one included. */
export function addSample(samples: readonly SpeedSample[], sample: SpeedSample): readonly SpeedSample[] {
  return [...samples.filter(({ atMs }) => sample.atMs - atMs <= SPEED_WINDOW_MS), sample];
}

/** Bytes per second over the kept samples; null before there are two moments to compare. */
export function speedOf(samples: readonly SpeedSample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.atMs - first.atMs < 200) return null;
  return ((last.sentBytes - first.sentBytes) / (last.atMs - first.atMs)) * 1000;
}
