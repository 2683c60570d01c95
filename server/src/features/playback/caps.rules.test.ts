import type { Entitlements, Tier } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../test/seeded.ts';
import { allowedRenditions, capsOf, OWNED_CAPS, qualitiesOf, STORYBOARD_ID } from './caps.rules.ts';

const random = seeded(20_261_123);
const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
const HEIGHTS = [144, 240, 360, 480, 720, 816, 1080, 1440, 2160] as const;
const TIERS = ['basic', 'premium', 'premium_plus'] as const;

describe('caps', () => {
  it('never let anything above plan or author through, and locked levels name a plan that really opens them', () => {
    for (let round = 0; round < 500; round += 1) {
      const limits = (): Pick<Entitlements, 'maxHeight' | 'maxBitrate' | 'surroundSound'> => ({
        maxHeight: pick(HEIGHTS),
        maxBitrate: Math.floor(random() * 25_000_000),
        surroundSound: random() < 0.5,
      });
      const plans = TIERS.map((code, rank) => ({ code, rank, amount: rank * 1000, limits: limits() }));
      const author: Partial<Record<Tier, number>> = random() < 0.5 ? {} : { [pick(TIERS)]: pick(HEIGHTS) };
      const video = HEIGHTS.map((height) => ({ id: `v${height}`, height, bitrate: Math.floor(random() * 20_000_000) }));
      const audio = [1, 2, 6, 8].map((channels, index) => ({ id: String(index + 1), channels }));
      const mine = pick([plans[0], ...plans.slice(1)].filter((plan) => plan !== undefined) as [(typeof plans)[number]]);
      const caps = capsOf(mine.code, mine.limits, author);
      const allowed = allowedRenditions({ video, audio, text: [{ id: '101' }], storyboard: null }, caps);
      for (const { id, height, bitrate } of video)
        expect(allowed.has(id)).toBe(
          height <= mine.limits.maxHeight && height <= (author[mine.code] ?? Infinity) && bitrate <= mine.limits.maxBitrate,
        );
      for (const { id, channels } of audio) expect(allowed.has(id)).toBe(channels <= 2 || mine.limits.surroundSound);
      for (const { height, bitrate, requiredPlan } of qualitiesOf(video, caps, plans, author)) {
        const opener = plans.find(({ code }) => code === (requiredPlan ?? mine.code));
        const opened = opener === undefined ? null : capsOf(opener.code, opener.limits, author);
        expect(opened !== null && height <= opened.maxHeight && bitrate <= opened.maxBitrate).toBe(true);
      }
    }
  });

  it('let through what is exactly as much as they allow', () => {
    const caps = { maxHeight: 720, maxBitrate: 3000, maxChannels: 2 };
    const video = [
      { id: 'as-much', height: 720, bitrate: 3000 },
      { id: 'higher', height: 721, bitrate: 3000 },
      { id: 'richer', height: 720, bitrate: 3001 },
    ];
    const audio = [
      { id: 'stereo', channels: 2 },
      { id: 'more', channels: 3 },
    ];
    expect([...allowedRenditions({ video, audio, text: [], storyboard: null }, caps)]).toEqual(['as-much', 'stereo']);
  });

  it('list levels from the best down, each with the plan that costs least, and of two prices alike the lower plan', () => {
    const level = (height: number, bitrate: number) => ({ id: `${height}-${bitrate}`, height, bitrate });
    const video = [level(720, 2), level(1080, 1), level(720, 3)];
    const limits = { maxHeight: 1080, maxBitrate: 9, surroundSound: false };
    const [none, dear, cheap] = [
      { maxHeight: 0, maxBitrate: 0, maxChannels: 2 },
      { code: 'premium' as const, amount: 2, rank: 1, limits },
      { code: 'premium_plus' as const, amount: 1, rank: 2, limits },
    ];
    expect(qualitiesOf(video, none, [dear, cheap], {})).toEqual([
      { height: 1080, bitrate: 1, requiredPlan: 'premium_plus' },
      { height: 720, bitrate: 3, requiredPlan: 'premium_plus' },
      { height: 720, bitrate: 2, requiredPlan: 'premium_plus' },
    ]);
    const alike = { ...cheap, amount: 2 };
    expect(qualitiesOf([level(720, 2)], none, [alike, dear], {})[0]?.requiredPlan).toBe('premium');
  });

  it('let through words and the pictures of the time line, where there are any, whatever the plan', () => {
    const none = { maxHeight: 0, maxBitrate: 0, maxChannels: 0 };
    const pkg = { video: [{ id: 'v', height: 144, bitrate: 1 }], audio: [{ id: 'a', channels: 1 }], text: [{ id: '101' }] };
    expect([...allowedRenditions({ ...pkg, storyboard: { index: 'storyboard.json' } }, none)]).toEqual(['101', STORYBOARD_ID]);
    expect([...allowedRenditions({ ...pkg, storyboard: null }, none)]).toEqual(['101']);
  });

  it('are none for what was bought: the best there is, whatever plan and author give to plans', () => {
    const video = [{ id: 'v2160', height: 2160, bitrate: 40_000_000 }];
    const audio = [{ id: '1', channels: 8 }];
    expect([...allowedRenditions({ video, audio, text: [], storyboard: null }, OWNED_CAPS)]).toEqual(['v2160', '1']);
    expect(qualitiesOf(video, OWNED_CAPS, [], { basic: 240 })).toEqual([{ height: 2160, bitrate: 40_000_000, requiredPlan: null }]);
  });
});
