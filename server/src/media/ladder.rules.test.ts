import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frameCount, nearestFrameRate, planLadder, segmentCount, segmentGrid } from './ladder.rules.ts';

const side = fc.integer({ min: 16, max: 8192 });
const rate = fc.double({ min: 1, max: 240, noNaN: true }).map(nearestFrameRate);
const source = fc.record({ width: side, height: side, frameRate: rate });
const at = (width: number, height: number) =>
  planLadder({ width, height, frameRate: { num: 24, den: 1 } }).map((rung) => `${rung.width}x${rung.height}`);

describe('planLadder', () => {
  it('never upscales, keeps the shape and makes even sides, for any picture', () => {
    fc.assert(
      fc.property(source, (picture) => {
        const rungs = planLadder(picture);
        expect(rungs.length).toBeGreaterThan(0);
        for (const { width, height } of rungs) {
          expect(width % 2 === 0 && height % 2 === 0).toBe(true);
          expect(width).toBeLessThanOrEqual(picture.width);
          expect(height).toBeLessThanOrEqual(picture.height);
          expect(Math.abs(width - (picture.width * height) / picture.height)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('rises strictly in height and bitrate and stays below the ceilings of the plans', () => {
    fc.assert(
      fc.property(source, (picture) => {
        const rungs = planLadder(picture);
        expect(new Set(rungs.map(({ id }) => id)).size).toBe(rungs.length);
        rungs.forEach((rung, index) => {
          const below = rungs[index - 1];
          if (below !== undefined) {
            expect(rung.height).toBeGreaterThan(below.height);
            expect(rung.maxBitrate).toBeGreaterThanOrEqual(below.maxBitrate);
          }
          expect(rung.bitrate).toBeLessThanOrEqual(rung.maxBitrate);
          if (rung.height <= 720) expect(rung.maxBitrate).toBeLessThanOrEqual(3_500_000);
          if (rung.height <= 1080) expect(rung.maxBitrate).toBeLessThanOrEqual(8_000_000);
        });
      }),
    );
  });

  it.each([
    [1920, 1080, ['426x240', '640x360', '852x480', '1280x720', '1920x1080']],
    [848, 360, ['564x240', '848x360']],
    [1920, 804, ['572x240', '858x360', '1146x480', '1718x720', '1920x804']],
    [1080, 1920, ['134x240', '202x360', '270x480', '404x720', '606x1080', '810x1440', '1080x1920']],
    [853, 479, ['426x240', '640x360', '850x478']],
    [320, 180, ['320x180']],
    [160, 120, ['160x120']],
  ])('plans %ix%i', (width, height, expected) => {
    expect(at(width, height)).toEqual(expected);
  });
});

describe('segmentGrid', () => {
  it('has whole frames, two seconds within a thousandth, and at most 60 frames a second', () => {
    fc.assert(
      fc.property(rate, (frameRate) => {
        const grid = segmentGrid(frameRate);
        expect(grid.segmentTicks).toBe(grid.framesPerSegment * grid.frameTicks);
        expect(Math.abs(grid.segmentTicks / grid.timescale - 2)).toBeLessThanOrEqual(0.0021);
        expect(frameRate.num / frameRate.den).toBeLessThanOrEqual(60);
        expect(grid.timescale / grid.frameTicks).toBeCloseTo(frameRate.num / frameRate.den, 9);
      }),
    );
  });

  it('covers any duration with its segments, and never by a whole segment too many', () => {
    fc.assert(
      fc.property(rate, fc.double({ min: 1, max: 43_200, noNaN: true }), (frameRate, durationSec) => {
        const grid = segmentGrid(frameRate);
        const frames = frameCount(grid, durationSec);
        const count = segmentCount(grid, durationSec);
        expect(count * grid.framesPerSegment).toBeGreaterThanOrEqual(frames);
        expect((count - 1) * grid.framesPerSegment).toBeLessThan(frames);
      }),
    );
  });

  it.each([
    [23.976, '24000/1001'],
    [24, '24/1'],
    [29.97, '30000/1001'],
    [59.94, '60000/1001'],
    [120, '60/1'],
    [119.88, '60000/1001'],
    [100, '50/1'],
    [23.5, '24000/1001'],
    [7, '10/1'],
  ])('brings %d frames per second to %s', (framesPerSec, expected) => {
    const { num, den } = nearestFrameRate(framesPerSec);
    expect(`${num}/${den}`).toBe(expected);
  });
});
