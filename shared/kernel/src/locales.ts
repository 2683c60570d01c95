/** The eleven interface languages, in the order of the language menu. */
export const LOCALES = ['uz', 'ru', 'kk', 'ky', 'tg', 'tk', 'az', 'hy', 'be', 'ro', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const FALLBACKS: Readonly<Record<Locale, readonly Locale[]>> = {
  az: ['ru', 'en'],
  hy: ['ru', 'en'],
  be: ['ru', 'en'],
  kk: ['ru', 'en'],
  ky: ['ru', 'en'],
  ro: ['en', 'ru'],
  ru: ['en'],
  tg: ['ru', 'en'],
  tk: ['ru', 'en'],
  uz: ['ru', 'en'],
  en: ['ru'],
};

/** Languages to try for a text that a person wrote, best first; always starts with `locale` itself. */
export function fallbackChain(locale: Locale): readonly Locale[] {
  return [locale, ...FALLBACKS[locale]];
}

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/**
 * Picks the first language we speak from an `Accept-Language` list (RFC 9110 §12.5.4), by weight and then by order.
 * Regions are ignored (`ru-UZ` is `ru`). Returns `null` when none is ours.
 */
export function negotiateLocale(acceptLanguage: string): Locale | null {
  const wanted = acceptLanguage
    .split(',')
    .map((part, order) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find((q) => q !== undefined);
      return { language: (tag.split('-')[0] ?? '').toLowerCase(), weight: quality === undefined ? 1 : Number(quality), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return null;
}

const BY_COUNTRY: Readonly<Record<string, Locale>> = {
  AZ: 'az',
  AM: 'hy',
  BY: 'be',
  KZ: 'kk',
  KG: 'ky',
  MD: 'ro',
  RU: 'ru',
  TJ: 'tg',
  TM: 'tk',
  UZ: 'uz',
};

/** The language offered first in a country (ISO 3166-1 alpha-2); English outside our region. */
export function localeOfCountry(country: string): Locale {
  return BY_COUNTRY[country.toUpperCase()] ?? 'en';
}
