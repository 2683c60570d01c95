import type { Locale } from '@app/kernel';
import { twoDigits } from './digits.ts';
import { longMonth, shortMonth } from './months.ts';
import type { WallTime } from './zoned-time.ts';

/** `23:07`; 24 hours in every language. */
export function formatTime({ hour, minute }: WallTime): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

const LONG_DATE: Readonly<Record<Locale, (day: number, month: string, year: number) => string>> = {
  az: (day, month, year) => `${day} ${month} ${year}`,
  hy: (day, month, year) => `${twoDigits(day)} ${month}, ${year} թ.`,
  be: (day, month, year) => `${day} ${month} ${year} г.`,
  kk: (day, month, year) => `${year} ж. ${day} ${month}`,
  ky: (day, month, year) => `${year}-ж., ${day}-${month}`,
  ro: (day, month, year) => `${day} ${month} ${year}`,
  ru: (day, month, year) => `${day} ${month} ${year} г.`,
  tg: (day, month, year) => `${twoDigits(day)} ${month} ${year}`,
  tk: (day, month, year) => `${day} ${month} ${year}`,
  uz: (day, month, year) => `${day}-${month}, ${year}`,
  en: (day, month, year) => `${day} ${month} ${year}`,
};

/** `5 сентября 2026 г.` */
export function formatLongDate(locale: Locale, { day, month, year }: WallTime): string {
  return LONG_DATE[locale](day, longMonth(locale, month), year);
}

/** `5 сентября 2026 г., 23:07` */
export function formatDateTime(locale: Locale, at: WallTime): string {
  return `${formatLongDate(locale, at)}, ${formatTime(at)}`;
}

const shortYear = (year: number) => twoDigits(year % 100);

const SHORT_DATE: Readonly<Record<Locale, (at: WallTime) => string>> = {
  az: ({ day, month, year }) => `${twoDigits(day)}.${twoDigits(month)}.${shortYear(year)}`,
  hy: ({ day, month, year }) => `${twoDigits(day)}.${twoDigits(month)}.${shortYear(year)}`,
  be: ({ day, month, year }) => `${day}.${twoDigits(month)}.${shortYear(year)}`,
  kk: ({ day, month, year }) => `${twoDigits(day)}.${twoDigits(month)}.${shortYear(year)}`,
  ky: ({ day, month, year }) => `${day}/${month}/${shortYear(year)}`,
  ro: ({ day, month, year }) => `${twoDigits(day)}.${twoDigits(month)}.${year}`,
  ru: ({ day, month, year }) => `${twoDigits(day)}.${twoDigits(month)}.${year}`,
  tg: ({ day, month, year }) => `${twoDigits(day)}/${twoDigits(month)}/${shortYear(year)}`,
  tk: ({ day, month, year }) => `${twoDigits(day)}.${twoDigits(month)}.${year}`,
  uz: ({ day, month, year }) => `${twoDigits(day)}/${twoDigits(month)}/${shortYear(year)}`,
  en: ({ day, month, year }) => `${day} ${shortMonth('en', month)} ${year}`,
};

/** CLDR's short form, for exports and invoices: on screens months are words, so that nobody mistakes the day for the month. */
export function formatShortDateTime(locale: Locale, at: WallTime): string {
  return `${SHORT_DATE[locale](at)}${locale === 'ky' ? ' ' : ', '}${formatTime(at)}`;
}

/** The two lines of a date block: `29` over `ноя`. */
export function formatDateBlock(locale: Locale, { day, month }: WallTime): { readonly day: string; readonly month: string } {
  return { day: String(day), month: shortMonth(locale, month) };
}
