import { describe, expect, it } from '@jest/globals';
import { availabilityOf, distinctTracks, imageWidthFor, openOffers, slugOf } from './catalog.rules.ts';

describe('slugOf', () => {
  it.each([
    ['Оʻzbekiston — oʻz yurtim!', 'ozbekiston-oz-yurtim'],
    ['Қуёш ва ой', 'quyosh-va-oy'],
    ['Тұман', 'tuman'],
    ['Щедрый вечер', 'shchedryy-vecher'],
    ['Սայաթ-Նովա', 'sayat-nova'],
    ['Şəhər işıqları', 'sahar-isiqlari'],
    ['Țară și mare', 'tara-si-mare'],
    ['Дзень ў горадзе', 'dzen-u-goradze'],
    ['日本', 'title'],
    ['--', 'title'],
  ])('writes %s as %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is short, lower case and never ends in a hyphen', () => {
    expect(slugOf('Жуж '.repeat(100))).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/);
  });
});

describe('availability', () => {
  it('is upcoming until the release, then processing until something plays', () => {
    expect(availabilityOf({ releaseAt: new Date(10), maxHeight: 720 }, 9)).toBe('upcoming');
    expect(availabilityOf({ releaseAt: new Date(10), maxHeight: 720 }, 10)).toBe('ready');
    expect(availabilityOf({ releaseAt: null, maxHeight: null }, 10)).toBe('processing');
  });
});

it('lists a track once over all episodes', () => {
  const uz = { language: 'uz', label: null };
  expect(distinctTracks([uz, { language: 'ru', label: 'A' }, uz, { language: 'ru', label: 'B' }])).toEqual([
    uz,
    { language: 'ru', label: 'A' },
    { language: 'ru', label: 'B' },
  ]);
});

it('takes the smallest picture that is wide enough, else the widest', () => {
  expect([imageWidthFor([720, 240, 480], 400), imageWidthFor([240], 400), imageWidthFor([], 400)]).toEqual([480, 240, null]);
});

describe('the offers on a card', () => {
  const offer = (amount: number, more: { fromMs?: number | null; toMs?: number | null; releaseAtMs?: number | null } = {}) => ({
    kind: 'rent' as const,
    amount,
    currency: 'UZS' as const,
    closedCountries: [],
    fromMs: null,
    toMs: null,
    releaseAtMs: null,
    ...more,
  });
  const amounts = (offers: ReturnType<typeof offer>[], nowMs = 1000) =>
    openOffers(offers, 'purchase', nowMs).map(({ price }) => price.amount);

  it('stand cheapest first', () => {
    expect(amounts([offer(300), offer(100), offer(200)])).toEqual([100, 200, 300]);
  });
  it('are open from their first instant until before their last', () => {
    expect(amounts([offer(1, { fromMs: 1000 }), offer(2, { fromMs: 1001 }), offer(3, { toMs: 1000 }), offer(4, { toMs: 1001 })])).toEqual([
      1, 4,
    ]);
  });
  it('are none where plans alone open the title', () => {
    expect(openOffers([offer(100)], 'plan', 1000)).toEqual([]);
    expect(openOffers([offer(100)], 'plan_or_purchase', 1000)).toHaveLength(1);
  });
  it('tell when what they sell opens', () => {
    expect(openOffers([offer(100, { releaseAtMs: 0 }), offer(200)], 'purchase', 1000).map(({ releaseAt }) => releaseAt)).toEqual([
      '1970-01-01T00:00:00.000Z',
      null,
    ]);
  });
});
