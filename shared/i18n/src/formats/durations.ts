import { type Locale, type PluralCategory, pluralCategory } from '@app/kernel';
import { formatNumber, NBSP, twoDigits } from './digits.ts';

type Unit = 'hour' | 'minute' | 'second';
type Words = Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string };

const same = (word: string): Words => ({ other: word });

/** Whole words, as in "1 soat 52 daqiqa" (languages.md §3). */
const LONG: Readonly<Record<Locale, Readonly<Record<Unit, Words>>>> = {
  uz: { hour: same('soat'), minute: same('daqiqa'), second: same('soniya') },
  ru: {
    hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
    minute: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
    second: { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' },
  },
  kk: { hour: same('сағат'), minute: same('минут'), second: same('секунд') },
  ky: { hour: same('саат'), minute: same('мүнөт'), second: same('секунд') },
  tg: { hour: same('соат'), minute: same('дақиқа'), second: same('сония') },
  tk: { hour: same('sagat'), minute: same('minut'), second: same('sekunt') },
  az: { hour: same('saat'), minute: same('dəqiqə'), second: same('saniyə') },
  hy: { hour: same('ժամ'), minute: same('րոպե'), second: same('վայրկյան') },
  be: {
    hour: { one: 'гадзіна', few: 'гадзіны', many: 'гадзін', other: 'гадзіны' },
    minute: { one: 'хвіліна', few: 'хвіліны', many: 'хвілін', other: 'хвіліны' },
    second: { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' },
  },
  ro: {
    hour: { one: 'oră', few: 'ore', other: 'de ore' },
    minute: { one: 'minut', few: 'minute', other: 'de minute' },
    second: { one: 'secundă', few: 'secunde', other: 'de secunde' },
  },
  en: { hour: { one: 'hour', other: 'hours' }, minute: { one: 'minute', other: 'minutes' }, second: { one: 'second', other: 'seconds' } },
};

const SHORT: Readonly<Record<Locale, Readonly<Record<Unit, string>>>> = {
  uz: { hour: 'soat', minute: 'daq', second: 'son' },
  ru: { hour: 'ч', minute: 'мин', second: 'с' },
  kk: { hour: 'сағ', minute: 'мин', second: 'с' },
  ky: { hour: 'саат', minute: 'мүн', second: 'сек' },
  tg: { hour: 'соат', minute: 'дақ', second: 'сон' },
  tk: { hour: 'sag', minute: 'min', second: 'sek' },
  az: { hour: 'saat', minute: 'dəq', second: 'san' },
  hy: { hour: 'ժ', minute: 'ր', second: 'վրկ' },
  be: { hour: 'гадз', minute: 'хв', second: 'с' },
  ro: { hour: 'h', minute: 'min', second: 's' },
  en: { hour: 'h', minute: 'min', second: 's' },
};

type Part = { readonly unit: Unit; readonly count: number };

/** Hours and minutes; seconds only below one minute. Whole minutes are rounded, so that 59.7 minutes are one hour. */
function partsOf(seconds: number): readonly Part[] {
  const total = Math.max(0, Math.round(seconds));
  if (total < 60) return [{ unit: 'second', count: total }];
  const minutes = Math.round(total / 60);
  const parts: readonly Part[] = [
    { unit: 'hour', count: Math.floor(minutes / 60) },
    { unit: 'minute', count: minutes % 60 },
  ];
  return parts.filter(({ count }) => count > 0);
}

/** `1 soat 52 daqiqa`, `1 час 52 минуты`. */
export function formatDuration(locale: Locale, seconds: number): string {
  return partsOf(seconds)
    .map(({ unit, count }) => {
      const words = LONG[locale][unit];
      return `${formatNumber(locale, count, 0)}${NBSP}${words[pluralCategory(locale, count)] ?? words.other}`;
    })
    .join(' ');
}

/** Days, as `LONG` has the smaller units. */
const DAYS: Readonly<Record<Locale, Words>> = {
  uz: { other: 'kun' },
  ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  kk: { other: 'күн' },
  ky: { other: 'күн' },
  tg: { other: 'рӯз' },
  tk: { other: 'gün' },
  az: { other: 'gün' },
  hy: { other: 'օր' },
  be: { one: 'дзень', few: 'дні', many: 'дзён', other: 'дня' },
  ro: { one: 'zi', few: 'zile', other: 'de zile' },
  en: { one: 'day', other: 'days' },
};
const DAY_SEC = 86_400;

/** How long until something: `3 дня 4 часа`, below a day as `formatDuration` says it. Whole hours are cut, not rounded. */
export function formatSpan(locale: Locale, seconds: number): string {
  if (seconds < DAY_SEC) return formatDuration(locale, seconds);
  const days = Math.floor(seconds / DAY_SEC);
  const words = DAYS[locale];
  const shown = `${formatNumber(locale, days, 0)}${NBSP}${words[pluralCategory(locale, days)] ?? words.other}`;
  const hours = Math.floor((seconds % DAY_SEC) / 3600);
  return hours === 0 ? shown : `${shown} ${formatDuration(locale, hours * 3600)}`;
}

/** `1 soat 52 daq`, `1 ч 52 мин`: for cards and meta lines. */
export function formatShortDuration(locale: Locale, seconds: number): string {
  return partsOf(seconds)
    .map(({ unit, count }) => `${formatNumber(locale, count, 0)}${NBSP}${SHORT[locale][unit]}`)
    .join(' ');
}

/** Position on a clock: `43:10`, `1:02:03`. The same in every language. */
export function formatClock(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const rest = twoDigits(total % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${twoDigits(minutes)}:${rest}`;
}
