import type { UploadItem } from '../session/index.ts';

export type QueueTotals = {
  readonly sending: number;
  readonly total: number;
  readonly bytesPerSec: number;
  readonly leftBytes: number;
  /** Null while nothing moves. */
  readonly etaSec: number | null;
};

const isOpen = ({ state }: UploadItem): boolean => state !== 'sent' && state !== 'failed';

export function etaOf(leftBytes: number, bytesPerSec: number | null): number | null {
  return bytesPerSec === null || bytesPerSec <= 0 ? null : leftBytes / bytesPerSec;
}

/** The figures over the queue: how many move, how fast, how much is left. Finished and refused files no longer count. */
export function queueTotals(items: readonly UploadItem[]): QueueTotals {
  const open = items.filter(isOpen);
  const bytesPerSec = open.reduce((sum, item) => sum + (item.state === 'sending' ? (item.bytesPerSec ?? 0) : 0), 0);
  const leftBytes = open.reduce((sum, { sizeBytes, sentBytes }) => sum + sizeBytes - sentBytes, 0);
  return {
    sending: open.filter(({ state }) => state === 'sending').length,
    total: items.length,
    bytesPerSec,
    leftBytes,
    etaSec: etaOf(leftBytes, bytesPerSec),
  };
}

/** 0–1; null once there is nothing more to send. */
export function uploadProgress({ state, sentBytes, sizeBytes }: UploadItem): number | null {
  if (state === 'sent' || state === 'failed') return null;
  return sizeBytes === 0 ? 0 : sentBytes / sizeBytes;
}

type QueueEntry = { readonly id: string; readonly state: UploadItem['state'] };

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
