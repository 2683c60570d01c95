import { DAY_MS, HOUR_MS, type Locale, MINUTE_MS, type PluralCategory, pluralCategory } from '@app/kernel';
import { formatLongDate } from './dates.ts';
import { NBSP } from './digits.ts';
import { wallTime } from './zoned-time.ts';

type Forms = Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string };
type Phrases = { readonly now: string; readonly minute: Forms; readonly hour: Forms; readonly day: Forms };

const ago = (word: string): Forms => ({ other: `#${NBSP}${word}` });

/** `#` is the count. */
const PHRASES: Readonly<Record<Locale, Phrases>> = {
  uz: { now: 'hozirgina', minute: ago('daqiqa oldin'), hour: ago('soat oldin'), day: ago('kun oldin') },
  ru: {
    now: 'только что',
    minute: { one: `#${NBSP}минуту назад`, few: `#${NBSP}минуты назад`, many: `#${NBSP}минут назад`, other: `#${NBSP}минуты назад` },
    hour: { one: `#${NBSP}час назад`, few: `#${NBSP}часа назад`, many: `#${NBSP}часов назад`, other: `#${NBSP}часа назад` },
    day: { one: `#${NBSP}день назад`, few: `#${NBSP}дня назад`, many: `#${NBSP}дней назад`, other: `#${NBSP}дня назад` },
  },
  kk: { now: 'жаңа ғана', minute: ago('минут бұрын'), hour: ago('сағат бұрын'), day: ago('күн бұрын') },
  ky: { now: 'жаңы эле', minute: ago('мүнөт мурун'), hour: ago('саат мурун'), day: ago('күн мурун') },
  tg: { now: 'ҳозир', minute: ago('дақиқа пеш'), hour: ago('соат пеш'), day: ago('рӯз пеш') },
  tk: { now: 'ýaňy', minute: ago('minut öň'), hour: ago('sagat öň'), day: ago('gün öň') },
  az: { now: 'indicə', minute: ago('dəqiqə əvvəl'), hour: ago('saat əvvəl'), day: ago('gün əvvəl') },
  hy: { now: 'հենց նոր', minute: ago('րոպե առաջ'), hour: ago('ժամ առաջ'), day: ago('օր առաջ') },
  be: {
    now: 'толькі што',
    minute: { one: `#${NBSP}хвіліну таму`, few: `#${NBSP}хвіліны таму`, many: `#${NBSP}хвілін таму`, other: `#${NBSP}хвіліны таму` },
    hour: { one: `#${NBSP}гадзіну таму`, few: `#${NBSP}гадзіны таму`, many: `#${NBSP}гадзін таму`, other: `#${NBSP}гадзіны таму` },
    day: { one: `#${NBSP}дзень таму`, few: `#${NBSP}дні таму`, many: `#${NBSP}дзён таму`, other: `#${NBSP}дня таму` },
  },
  ro: {
    now: 'chiar acum',
    minute: { one: `acum #${NBSP}minut`, few: `acum #${NBSP}minute`, other: `acum #${NBSP}de minute` },
    hour: { one: `acum #${NBSP}oră`, few: `acum #${NBSP}ore`, other: `acum #${NBSP}de ore` },
    day: { one: `acum #${NBSP}zi`, few: `acum #${NBSP}zile`, other: `acum #${NBSP}de zile` },
  },
  en: {
    now: 'just now',
    minute: { one: `#${NBSP}minute ago`, other: `#${NBSP}minutes ago` },
    hour: { one: `#${NBSP}hour ago`, other: `#${NBSP}hours ago` },
    day: { one: `#${NBSP}day ago`, other: `#${NBSP}days ago` },
  },
};

function said(locale: Locale, forms: Forms, count: number): string {
  return (forms[pluralCategory(locale, count)] ?? forms.other).replace('#', String(count));
}

/** How long ago, below seven days; the date after that. A time ahead of `nowMs` counts as now: clocks of devices differ. */
export function formatRelative(locale: Locale, at: Date, nowMs: number, timeZone?: string): string {
  const elapsed = nowMs - at.getTime();
  const { now, minute, hour, day } = PHRASES[locale];
  if (elapsed < MINUTE_MS) return now;
  if (elapsed < HOUR_MS) return said(locale, minute, Math.floor(elapsed / MINUTE_MS));
  if (elapsed < DAY_MS) return said(locale, hour, Math.floor(elapsed / HOUR_MS));
  if (elapsed < 7 * DAY_MS) return said(locale, day, Math.floor(elapsed / DAY_MS));
  return formatLongDate(locale, wallTime(at, timeZone));
}
