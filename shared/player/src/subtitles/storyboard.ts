import { parseRawCues } from './web-vtt.ts';

/** A cut-out of a sprite sheet. */
export type Thumbnail = { readonly url: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Storyboard = {
  /** The picture of this second; null past the last one. */
  thumbnailAt(positionSec: number): Thumbnail | null;
  /** Every sheet once, to be fetched ahead of the first scrub. */
  readonly sheetUrls: readonly string[];
};

/** Reads a WebVTT index of sprites (`sheet-1.webp#xywh=0,0,160,90`); addresses are relative to `indexUrl`. */
export function parseStoryboard(text: string, indexUrl: string): Storyboard {
  const frames = parseRawCues(text).flatMap(({ startSec, endSec, payload }) => {
    const [, address, x, y, width, height] = /^(.+)#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)\s*$/.exec(payload.trim()) ?? [];
    if (address === undefined) return [];
    const url = new URL(address, indexUrl).href;
    return [{ startSec, endSec, thumbnail: { url, x: Number(x), y: Number(y), width: Number(width), height: Number(height) } }];
  });

  function thumbnailAt(positionSec: number): Thumbnail | null {
    let low = 0;
    let high = frames.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((frames[middle]?.startSec ?? 0) <= positionSec) low = middle;
      else high = middle - 1;
    }
    const frame = frames[low];
    return frame && positionSec <= frame.endSec ? frame.thumbnail : null;
  }

  return { thumbnailAt, sheetUrls: [...new Set(frames.map(({ thumbnail }) => thumbnail.url))] };
}
