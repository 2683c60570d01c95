import type { Credit, Episode, TitleDetail } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { castOf, languageMarks, openingSeason, otherOffers, primaryAction, qualityMark } from './title.view-model.ts';

const id = (n: number) => `01935b00-0000-7000-8000-00000000000${n}`;
const ref = (n: number) => ({ id: id(n), durationSec: 100 });
// Test rows carry bare strings; the brands are the compiler's only.
const title = (part: object) =>
  ({
    availability: 'ready',
    playable: ref(1),
    resume: null,
    seasons: [],
    tier: 'basic',
    releaseAt: null,
    processingProgress: null,
    access: { allowed: true, requiredPlan: null },
    ...part,
  }) as unknown as TitleDetail;
const NOW = Date.parse('2026-11-23T06:00:00.000Z');
const LATER = '2026-12-24T06:00:00.000Z';
const DENIED = { allowed: false, requiredPlan: null };
const offer = (kind: string, amount: number) => ({ kind, price: { amount, currency: 'UZS' }, releaseAt: null });
const RENT = offer('rent', 990_000);
const BUY = offer('buy', 2_990_000);
const PREORDER = offer('preorder', 2_990_000);
const resume = (positionSec: number, season: number | null = null) => ({
  playableId: id(2),
  season,
  number: season,
  positionSec,
  durationSec: 200,
});

describe('the primary action', () => {
  it.each([
    ['plays what was never begun', title({}), { kind: 'watch', playableId: id(1) }],
    ['goes on where the viewer stopped', title({ resume: resume(50) }), { kind: 'continue', playableId: id(2), progress: 0.25 }],
    ['calls the next episode watching, not continuing', title({ resume: resume(0, 2) }), { kind: 'watch', season: 2 }],
    [
      'asks for the plan before anything else plays',
      title({ resume: resume(50), access: { allowed: false, requiredPlan: 'premium' } }),
      { kind: 'plan', requiredPlan: 'premium' },
    ],
    [
      'waits for the release',
      title({ availability: 'upcoming', releaseAt: '2027-01-01T00:00:00.000Z', playable: null }),
      { kind: 'upcoming' },
    ],
    [
      'waits for the first rendition',
      title({ availability: 'processing', playable: null, processingProgress: 0.4 }),
      { kind: 'processing', progress: 0.4 },
    ],
    [
      'sells what no plan opens, the cheapest way first',
      title({ accessMode: 'purchase', access: DENIED, offers: [RENT, BUY] }),
      { kind: 'purchase', offer: { kind: 'rent' } },
    ],
    [
      'names the plan where a plan or a purchase would do',
      title({ accessMode: 'plan_or_purchase', access: { allowed: false, requiredPlan: 'premium' }, offers: [RENT] }),
      { kind: 'plan', requiredPlan: 'premium' },
    ],
    ['admits that a title is not sold now', title({ accessMode: 'purchase', access: DENIED }), { kind: 'unsold' }],
    [
      'takes pre-orders before the release',
      title({ availability: 'upcoming', access: DENIED, offers: [BUY, PREORDER], playable: null }),
      { kind: 'purchase', offer: { kind: 'preorder' } },
    ],
    [
      'waits with those who have ordered',
      title({ availability: 'upcoming', access: DENIED, offers: [PREORDER], order: { opensAt: LATER } }),
      { kind: 'ordered', opensAt: LATER },
    ],
    [
      'plays what was bought and is out, whatever the plan',
      title({ accessMode: 'purchase', order: { opensAt: '2026-01-01T00:00:00.000Z' }, offers: [BUY] }),
      { kind: 'watch' },
    ],
  ])('%s', (_, subject, action) => {
    expect(primaryAction(subject, null, NOW)).toMatchObject(action);
  });

  it('leaves the other ways to buy beside it, and none to those who may watch', () => {
    const sold = title({ accessMode: 'purchase', access: DENIED, offers: [RENT, BUY] });
    expect(otherOffers(sold, primaryAction(sold, null, NOW))).toEqual([BUY]);
    const either = title({ accessMode: 'plan_or_purchase', access: { allowed: false, requiredPlan: 'premium' }, offers: [RENT, BUY] });
    expect(otherOffers(either, primaryAction(either, null, NOW))).toEqual([RENT, BUY]);
    const owned = title({ offers: [RENT, BUY] });
    expect(otherOffers(owned, primaryAction(owned, null, NOW))).toEqual([]);
  });

  it('begins a series with its first episode', () => {
    const first = { season: 1, number: 1, playable: ref(3) } as unknown as Episode;
    expect(primaryAction(title({ playable: null }), first, NOW)).toMatchObject({ kind: 'watch', playableId: id(3), season: 1 });
  });
});

describe('a title page', () => {
  it('opens the season to go on with, else the first real one', () => {
    const seasons = [0, 1, 2].map((number) => ({ number, episodeCount: 3 }));
    expect(openingSeason(title({ seasons }))).toBe(1);
    expect(openingSeason(title({ seasons, resume: resume(9, 2) }))).toBe(2);
    expect(openingSeason(title({}))).toBeNull();
  });

  it('shows each person once, those on screen first', () => {
    const credit = (n: number, role: Credit['role'], character: string | null = null) => ({
      person: { id: id(n), name: `P${n}`, portraitUrl: null },
      role,
      character,
    });
    const credits = [credit(1, 'director'), credit(2, 'actor', 'Mother'), credit(1, 'actor', 'Son')] as unknown as Credit[];
    expect(castOf(credits).map(({ person, roles, character }) => [person.name, roles, character])).toEqual([
      ['P2', ['actor'], 'Mother'],
      ['P1', ['actor', 'director'], 'Son'],
    ]);
  });

  it('names sharpness and languages shortly', () => {
    expect([null, 480, 720, 1080, 2160].map(qualityMark)).toEqual([null, null, 'HD', 'Full HD', '4K']);
    expect(languageMarks([{ language: 'ru' }, { language: 'uz' }, { language: 'ru' }])).toBe('RU, UZ');
  });
});
