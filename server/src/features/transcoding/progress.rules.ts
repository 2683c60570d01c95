import type { Rendition } from './transcoding.types.ts';

/** Work that a rendition is, in pictures' worth; sound and text hardly count. */
function weight({ kind, width, height }: Pick<Rendition, 'kind' | 'width' | 'height'>): number {
  return kind === 'video' ? (width ?? 0) * (height ?? 0) : 20_000;
}

/** 0–1 over all renditions by their share of the work; 1 when there are none. */
export function overallProgress(renditions: readonly Pick<Rendition, 'kind' | 'width' | 'height' | 'status' | 'progress'>[]): number {
  const total = renditions.reduce((sum, one) => sum + weight(one), 0);
  const done = renditions.reduce(
    (sum, one) => sum + weight(one) * (one.status === 'ready' || one.status === 'failed' ? 1 : one.progress),
    0,
  );
  return total === 0 ? 1 : Math.min(1, done / total);
}

/** Seconds left at the pace since `start`; null until there is a pace to go by. */
export function secondsLeft(
  start: { readonly progress: number; readonly atMs: number },
  now: { readonly progress: number; readonly atMs: number },
): number | null {
  const made = now.progress - start.progress;
  const seconds = (now.atMs - start.atMs) / 1000;
  if (made <= 0 || seconds < 1) return null;
  return Math.max(0, Math.round(((1 - now.progress) * seconds) / made));
}
