import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MediaPackageSchema } from '../../media/media-package.ts';
import type { ProbeResult } from '../../media/probe.rules.ts';
import { composePackage } from './package.rules.ts';
import { nextTrackId, planRenditions } from './plan.rules.ts';
import { overallProgress, secondsLeft } from './progress.rules.ts';
import type { Rendition, Source } from './transcoding.types.ts';

const probe: ProbeResult = {
  demuxer: 'matroska',
  durationSec: 9,
  video: {
    streamIndex: 0,
    codec: 'h264',
    width: 1280,
    height: 720,
    frameRate: { num: 30000, den: 1001 },
    isInterlaced: false,
    isHdr: false,
  },
  audio: [
    { streamIndex: 1, codec: 'aac', channels: 6, language: 'ru', label: null, kind: 'main' },
    { streamIndex: 2, codec: 'aac', channels: 2, language: 'uz', label: 'Studiya', kind: 'dub' },
  ],
  text: [{ streamIndex: 3, language: 'kk', label: null, kind: 'subtitles' }],
};
const id = '0193c0de-0000-7000-8000-000000000000';
// Ids are brands over plain strings; no database is asked here.
const source = { id, playableId: id, kind: 'video', probe, durationSec: 9 } as unknown as Source;
const state = { status: 'queued', progress: 0, etaSec: null, code: null, codecs: null, segmentCount: null } as const;
const planned: readonly Rendition[] = planRenditions(probe).map((one) => ({ ...one, ...state, sourceId: source.id }));
const withState = (changes: Readonly<Record<string, Partial<Rendition>>>) => planned.map((one) => ({ ...one, ...changes[one.id] }));
const compose = (renditions: readonly Rendition[]) => composePackage({ source, renditions, joined: [] }, 3);
const growing = { status: 'encoding', codecs: 'x' } as const;

describe('composePackage', () => {
  it('is nothing before a picture plays', () => {
    expect(compose(planned)).toBeNull();
    expect(compose(withState({ '1': growing }))).toBeNull();
    expect(compose(withState({ v240: { status: 'encoding' } }))).toBeNull();
  });

  it('shows what grows from the first pass, and higher rungs only when they are whole', () => {
    const pkg = compose(
      withState({ v240: growing, '1': growing, '2': growing, v360: { status: 'encoding', progress: 0.9 }, '101': { status: 'encoding' } }),
    );
    expect(MediaPackageSchema.parse(pkg)).toMatchObject({
      version: 3,
      segment: { timescale: 30000, duration: 60060 },
      video: [{ id: 'v240', state: 'growing', segmentCount: 5, frameRate: '30000/1001' }],
      audio: [
        { id: '1', channels: 2 },
        { id: '2', label: 'Studiya', kind: 'dub' },
      ],
      text: [],
      storyboard: null,
    });
    const whole = compose(planned.map((one) => ({ ...one, status: 'ready', codecs: 'x', segmentCount: 5 })));
    expect(whole?.video.map(({ height, state: growth }) => [height, growth])).toEqual([
      [240, 'complete'],
      [360, 'complete'],
      [480, 'complete'],
      [720, 'complete'],
    ]);
    expect(whole?.text).toEqual([{ id: '101', language: 'kk', label: null, kind: 'subtitles' }]);
  });
});

describe('progress', () => {
  it('never falls while renditions come forward, and is 1 exactly at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: planned.length,
          maxLength: planned.length,
        }),
        (pairs) => {
          const at = (pick: (pair: readonly [number, number]) => number) =>
            overallProgress(planned.map((one, index) => ({ ...one, status: 'encoding', progress: pick(pairs[index] ?? [0, 0]) })));
          expect(at(([a, b]) => Math.max(a, b))).toBeGreaterThanOrEqual(at(([a, b]) => Math.min(a, b)) - 1e-9);
        },
      ),
    );
    expect(overallProgress(planned.map((one) => ({ ...one, status: 'ready' })))).toBe(1);
  });

  it('estimates by the pace since this run began, not since the film was handed in', () => {
    expect(secondsLeft({ progress: 0.5, atMs: 0 }, { progress: 0.75, atMs: 10_000 })).toBe(10);
    expect(secondsLeft({ progress: 0.5, atMs: 0 }, { progress: 0.5, atMs: 10_000 })).toBeNull();
  });
});

describe('nextTrackId', () => {
  it('gives the first id that nothing has', () => {
    expect(nextTrackId(['1', '2', '101'], 1)).toBe('3');
    expect(nextTrackId(['101', '103'], 101)).toBe('102');
  });
});
