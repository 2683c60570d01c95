import type { EngineEvent } from '../engine.ts';

/** End of the buffered stretch that holds `positionSec`; the position itself when it lies outside of all. */
export function bufferedEndSec(ranges: TimeRanges, positionSec: number): number {
  for (let index = 0; index < ranges.length; index += 1) {
    if (ranges.start(index) <= positionSec + 0.1 && positionSec <= ranges.end(index)) return ranges.end(index);
  }
  return positionSec;
}

/** Reports what the element does; the returned function ends it. */
export function observeVideo(video: HTMLVideoElement, listener: (event: EngineEvent) => void): () => void {
  const report = (type: 'playing' | 'waiting' | 'paused' | 'ended') => () => listener({ type });
  const reportProgress = (): void =>
    listener({ type: 'progress', positionSec: video.currentTime, bufferedSec: bufferedEndSec(video.buffered, video.currentTime) });
  const reportHeight = (): void => {
    if (video.videoHeight > 0) listener({ type: 'height', height: video.videoHeight });
  };
  // The element pauses itself at the end, just before `ended`.
  const reportPause = (): void => {
    if (!video.ended) listener({ type: 'paused' });
  };
  const handlers = [
    ['playing', report('playing')],
    ['waiting', report('waiting')],
    ['pause', reportPause],
    ['ended', report('ended')],
    ['timeupdate', reportProgress],
    ['progress', reportProgress],
    ['seeked', reportProgress],
    ['resize', reportHeight],
  ] as const;
  for (const [event, handler] of handlers) video.addEventListener(event, handler);
  return () => {
    for (const [event, handler] of handlers) video.removeEventListener(event, handler);
  };
}
