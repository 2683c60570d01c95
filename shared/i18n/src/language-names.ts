import type { Locale } from '@app/kernel';

/** Each language by its own name, in its own script; never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  uz: 'Oʻzbekcha',
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  tg: 'Тоҷикӣ',
  tk: 'Türkmençe',
  az: 'Azərbaycan',
  hy: 'Հայերեն',
  be: 'Беларуская',
  ro: 'Română',
  en: 'English',
};

/** Languages that films come in besides the interface's own. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  hi: 'हिन्दी',
  it: 'Italiano',
  ja: '日本語',
  ka: 'ქართული',
  ko: '한국어',
  pl: 'Polski',
  pt: 'Português',
  tr: 'Türkçe',
  tt: 'Татарча',
  uk: 'Українська',
  zh: '中文',
};

/** Own name of the language of a track (BCP 47); the bare tag when it has none here. */
export function languageName(tag: string): string {
  const [language = tag] = tag.split('-');
  const names: Readonly<Record<string, string>> = { ...OTHER_NAMES, ...LANGUAGE_NAMES };
  return names[language.toLowerCase()] ?? tag;
}
