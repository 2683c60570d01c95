import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from './locales.ts';
import { PLURAL_CATEGORIES, type PluralCategory, pluralCategory } from './plural.ts';

const vectors: Readonly<Record<Locale, Partial<Record<PluralCategory, readonly number[]>>>> = {
  az: { one: [1], other: [0, 2, 5, 21, 1.5] },
  hy: { one: [0, 1, 1.5], other: [2, 5, 21] },
  be: { one: [1, 21, 101], few: [2, 22], many: [0, 5, 11, 25, 100, 1_000_000], other: [1.5] },
  kk: { one: [1], other: [0, 2, 21] },
  ky: { one: [1], other: [0, 2, 21] },
  ro: { one: [1], few: [0, 2, 5, 11, 101, 1.5], other: [21, 25, 100] },
  ru: { one: [1, 21, 101], few: [2, 22], many: [0, 5, 11, 25, 100, 1_000_000], other: [1.5] },
  tg: { one: [0, 1, 0.5], other: [2, 5, 21, 1.5] },
  tk: { one: [1], other: [0, 2, 21] },
  uz: { one: [1], other: [0, 2, 21] },
  en: { one: [1], other: [0, 2, 1.5] },
};

describe('pluralCategory', () => {
  for (const locale of LOCALES) {
    it(`follows the CLDR vectors of ${locale}`, () => {
      for (const [category, counts] of Object.entries(vectors[locale]))
        for (const count of counts) expect({ count, category: pluralCategory(locale, count) }).toEqual({ count, category });
    });

    it(`gives ${locale} only categories that its catalogs carry`, () => {
      for (let count = 0; count <= 200; count += 0.5) expect(PLURAL_CATEGORIES[locale]).toContain(pluralCategory(locale, count));
    });
  }
});
