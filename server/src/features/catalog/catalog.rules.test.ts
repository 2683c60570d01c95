import { describe, expect, it } from '@jest/globals';
import { availabilityOf, distinctTracks, imageWidthFor, slugOf } from './catalog.rules.ts';

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
