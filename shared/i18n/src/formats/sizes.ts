import type { Locale } from '@app/kernel';
import { formatNumber, NBSP } from './digits.ts';

type Units = readonly [string, string, string, string, string];
const LATIN: Units = ['B', 'kB', 'MB', 'GB', 'TB'];
const CYRILLIC: Units = ['Б', 'кБ', 'МБ', 'ГБ', 'ТБ'];

const BYTE_UNITS: Readonly<Record<Locale, Units>> = {
  uz: LATIN,
  ru: CYRILLIC,
  kk: CYRILLIC,
  ky: CYRILLIC,
  tg: CYRILLIC,
  tk: LATIN,
  az: LATIN,
  hy: ['Բ', 'կԲ', 'ՄԲ', 'ԳԲ', 'ՏԲ'],
  be: CYRILLIC,
  ro: LATIN,
  en: LATIN,
};

const MEGABITS: Readonly<Record<Locale, string>> = {
  uz: 'Mbit/s',
  ru: 'Мбит/с',
  kk: 'Мбит/с',
  ky: 'Мбит/с',
  tg: 'Мбит/с',
  tk: 'Mbit/s',
  az: 'Mbit/s',
  hy: 'Մբիթ/վ',
  be: 'Мбіт/с',
  ro: 'Mbit/s',
  en: 'Mbit/s',
};

/** Decimal units (1 kB = 1000 B), as network speeds and disks are labelled; one decimal from megabytes on. */
export function formatBytes(locale: Locale, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(locale, bytes / 1000 ** power, power < 2 ? 0 : 1)}${NBSP}${BYTE_UNITS[locale][power]}`;
}

/** `24 Mbit/s` from bits per second. */
export function formatBitrate(locale: Locale, bitsPerSecond: number): string {
  return `${formatNumber(locale, bitsPerSecond / 1e6, 1)}${NBSP}${MEGABITS[locale]}`;
}
