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
