import { CreateTitleBodySchema } from '@app/contracts';
import { LOCALES, type Locale } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { ART } from './art.ts';
import { GENRE_SLUGS } from './genres.ts';
import { TITLES } from './titles.ts';
import type { Texts } from './types.ts';

const LATIN: readonly Locale[] = ['az', 'en', 'ro', 'tk', 'uz'];

function alphabetOf(locale: Locale): RegExp {
  if (locale === 'hy') return /\p{Script=Armenian}/u;
  return LATIN.includes(locale) ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u;
}

/** Letters of a foreign script: look-alikes slip in unseen while typing. */
function strangers(locale: Locale, text: string): readonly string[] {
  const own = alphabetOf(locale);
  return [...text].filter((letter) => /\p{L}/u.test(letter) && !own.test(letter) && !/[ʻʼ]/.test(letter));
}

const allTexts: readonly (readonly [string, Texts])[] = TITLES.flatMap((title) => [
  [title.key, title.texts] as const,
  ...(title.episodes ?? []).map((episode) => [`${title.key} ${episode.season}×${episode.number}`, episode.texts] as const),
]);

describe('demo texts', () => {
  it('stand in all eleven languages, in the right script', () => {
    const wrong = allTexts.flatMap(([name, texts]) =>
      LOCALES.flatMap((locale) => {
        const [title, description] = texts[locale];
        const letters = strangers(locale, title + description);
        return title.trim() && description.trim() && letters.length === 0 ? [] : [`${name} ${locale}: ${letters.join('')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are translated, not copied from English or Russian', () => {
    const copied = allTexts.flatMap(([name, texts]) => {
      const descriptions = LOCALES.map((locale) => texts[locale][1]);
      return new Set(descriptions).size === descriptions.length ? [] : [name];
    });
    expect(copied).toEqual([]);
  });
});

describe('demo titles', () => {
  it('have pictures, known genres and a body that the contract accepts', () => {
    expect(TITLES.map((title) => title.key).sort()).toEqual(Object.keys(ART).sort());
    for (const title of TITLES) {
      for (const genre of title.genres) expect(GENRE_SLUGS).toContain(genre);
      const texts = Object.fromEntries(
        LOCALES.map((locale) => [locale, { title: title.texts[locale][0], description: title.texts[locale][1] }]),
      );
      const { kind, originalLanguage, year, ageRating, tier, countries } = title;
      expect(CreateTitleBodySchema.safeParse({ kind, originalLanguage, year, ageRating, tier, countries, texts }).success).toBe(true);
    }
  });

  it('cover every kind, tier and genre, with series of two seasons and one announcement', () => {
    expect(new Set(TITLES.map((title) => title.kind)).size).toBe(4);
    expect(new Set(TITLES.map((title) => title.tier)).size).toBe(3);
    expect(new Set(TITLES.flatMap((title) => title.genres)).size).toBe(GENRE_SLUGS.length);
    for (const title of TITLES.filter(({ kind }) => kind === 'series'))
      expect(new Set(title.episodes?.map(({ season }) => season)).size).toBe(2);
    expect(TITLES.filter((title) => title.releaseInDays !== undefined)).toHaveLength(1);
  });
});
