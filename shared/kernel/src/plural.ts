import { assertNever } from './assert-never.ts';
import type { Locale } from './locales.ts';

export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/** Categories a language uses, so that catalogs can be checked for completeness. */
export const PLURAL_CATEGORIES: Readonly<Record<Locale, readonly PluralCategory[]>> = {
  az: ['one', 'other'],
  hy: ['one', 'other'],
  be: ['one', 'few', 'many', 'other'],
  kk: ['one', 'other'],
  ky: ['one', 'other'],
  ro: ['one', 'few', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  tg: ['one', 'other'],
  tk: ['one', 'other'],
  uz: ['one', 'other'],
  en: ['one', 'other'],
};

function eastSlavic(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'other';
  const tens = n % 100;
  const units = n % 10;
  if (units === 1 && tens !== 11) return 'one';
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return 'few';
  return 'many';
}

function romanian(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'few';
  if (n === 1) return 'one';
  const tens = n % 100;
  return n === 0 || (tens >= 1 && tens <= 19) ? 'few' : 'other';
}

/**
 * Cardinal plural category of `|count|` (CLDR 48; Tajik from CLDR-19513, which today's engines lack: they answer with English
 * rules, and Chromium before 63 has no `Intl.PluralRules` at all).
 */
export function pluralCategory(locale: Locale, count: number): PluralCategory {
  const n = Math.abs(count);
  switch (locale) {
    case 'ru':
    case 'be':
      return eastSlavic(n);
    case 'ro':
      return romanian(n);
    case 'hy':
      return n < 2 ? 'one' : 'other';
    case 'tg':
      return n < 1 || n === 1 ? 'one' : 'other';
    case 'az':
    case 'kk':
    case 'ky':
    case 'tk':
    case 'uz':
    case 'en':
      return n === 1 ? 'one' : 'other';
    default:
      return assertNever(locale);
  }
}
