import type { Credit, Episode, TitleDetail } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { castOf, languageMarks, openingSeason, primaryAction, qualityMark } from './title.view-model.ts';

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
  ])('%s', (_, subject, action) => {
    expect(primaryAction(subject, null)).toMatchObject(action);
  });

  it('begins a series with its first episode', () => {
    const first = { season: 1, number: 1, playable: ref(3) } as unknown as Episode;
    expect(primaryAction(title({ playable: null }), first)).toMatchObject({ kind: 'watch', playableId: id(3), season: 1 });
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
