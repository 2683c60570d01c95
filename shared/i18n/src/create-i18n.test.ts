import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { changeLocale, createI18n, currentLocale, type LoadCatalog } from './create-i18n.ts';
import { detectLocale } from './detect-locale.ts';
import type { Namespace } from './namespaces.ts';
import { translatorOf } from './translate.ts';

const fromDisk: LoadCatalog = async (locale, namespace) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'messages', namespace, `${locale}.json`), 'utf8'));

/** One text per plural category, so that the category a count takes can be read off the result. */
const categories: LoadCatalog = async (_locale, namespace): Promise<Record<string, string>> =>
  namespace === 'common' ? { episodes_one: 'one', episodes_few: 'few', episodes_many: 'many', episodes_other: 'other' } : {};

/** languages.md §1, the cardinal column and its traps. */
const vectors: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  az: { 1: 'one', 0: 'other', 2: 'other', 21: 'other', 1.5: 'other' },
  hy: { 0: 'one', 1: 'one', 1.5: 'one', 2: 'other', 21: 'other' },
  be: {
    1: 'one',
    21: 'one',
    101: 'one',
    2: 'few',
    22: 'few',
    0: 'many',
    5: 'many',
    11: 'many',
    100: 'many',
    1000000: 'many',
    1.5: 'other',
  },
  kk: { 1: 'one', 0: 'other', 2: 'other', 21: 'other' },
  ky: { 1: 'one', 0: 'other', 2: 'other', 21: 'other' },
  ro: { 1: 'one', 0: 'few', 2: 'few', 5: 'few', 11: 'few', 101: 'few', 1.5: 'few', 21: 'other', 25: 'other', 100: 'other' },
  ru: {
    1: 'one',
    21: 'one',
    101: 'one',
    2: 'few',
    22: 'few',
    0: 'many',
    5: 'many',
    11: 'many',
    100: 'many',
    1000000: 'many',
    1.5: 'other',
  },
  tg: { 0: 'one', 1: 'one', 0.5: 'one', 2: 'other', 5: 'other', 21: 'other' },
  tk: { 1: 'one', 0: 'other', 2: 'other', 21: 'other' },
  uz: { 1: 'one', 0: 'other', 2: 'other', 21: 'other' },
  en: { 1: 'one', 0: 'other', 2: 'other', 1.5: 'other' },
};

describe('plural forms', () => {
  it.each(LOCALES)('follow our rules in %s, not those of the engine', async (locale) => {
    const t = translatorOf(await createI18n({ locale, load: categories }));
    for (const [count, category] of Object.entries(vectors[locale]))
      expect({ count, is: t('common.episodes', { count: Number(count) }) }).toEqual({ count, is: category });
  });

  it('do not need Intl.PluralRules at all', async () => {
    const { PluralRules } = Intl;
    Reflect.deleteProperty(Intl, 'PluralRules');
    try {
      const t = translatorOf(await createI18n({ locale: 'ru', load: fromDisk }));
      expect([1, 3, 5].map((count) => t('common.seasons', { count }))).toEqual(['1 сезон', '3 сезона', '5 сезонов']);
    } finally {
      Object.assign(Intl, { PluralRules });
    }
  });
});

describe('createI18n', () => {
  it('downloads only the chosen language, and a namespace only when it is asked for', async () => {
    const asked: string[] = [];
    const instance = await createI18n({
      locale: 'uz',
      load: (locale, namespace) => (asked.push(`${locale}/${namespace}`), fromDisk(locale, namespace)),
    });
    expect(asked.sort()).toEqual(['uz/common', 'uz/errors']);
    await instance.loadNamespaces('home' satisfies Namespace);
    expect(asked).toContain('uz/home');
    expect(asked.every((one) => one.startsWith('uz/'))).toBe(true);
  });

  it('switches every loaded namespace at run time', async () => {
    const instance = await createI18n({ locale: 'ru', load: fromDisk });
    await instance.loadNamespaces('home');
    const t = translatorOf(instance);
    expect(t('home.watch')).toBe('Смотреть');
    await changeLocale(instance, 'hy');
    expect(currentLocale(instance)).toBe('hy');
    expect([t('home.watch'), t('common.retry')]).toEqual(['Դիտել', 'Կրկնել']);
  });

  it('shows the next language of the chain when a catalog cannot be had', async () => {
    const flaky: LoadCatalog = (locale, namespace) =>
      locale === 'tk' ? Promise.reject(new Error('offline')) : fromDisk(locale, namespace);
    const t = translatorOf(await createI18n({ locale: 'tk', load: flaky }));
    expect(t('common.retry')).toBe('Повторить');
  });

  it('leaves names and markup in values as they are', async () => {
    const t = translatorOf(await createI18n({ locale: 'en', load: fromDisk }));
    expect(t('common.card.timeLeft', { duration: "<b>Oʻzbek & 'Co'</b>" })).toBe("<b>Oʻzbek & 'Co'</b> left");
  });
});

describe('detectLocale', () => {
  it('takes the person, then the system, then the country', () => {
    expect(detectLocale({ systemLanguages: ['ru-RU'], country: 'UZ' })).toBe('ru');
    expect(detectLocale({ systemLanguages: ['de-DE'], country: 'UZ' })).toBe('uz');
    expect(detectLocale({ chosen: 'kk', systemLanguages: ['ru-RU'], country: 'UZ' })).toBe('kk');
    expect(detectLocale({ systemLanguages: [], country: null })).toBe('en');
  });
});
