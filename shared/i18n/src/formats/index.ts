import type { Locale } from '@app/kernel';
import { formatDateBlock, formatDateTime, formatLongDate, formatShortDateTime, formatTime } from './dates.ts';
import { formatNumber, formatPercent } from './digits.ts';
import { formatClock, formatDuration, formatShortDuration, formatSpan } from './durations.ts';
import { formatMoney, type Money } from './money.ts';
import { formatRelative } from './relative.ts';
import { formatBitrate, formatBytes } from './sizes.ts';
import { wallTime } from './zoned-time.ts';

type Instant = Date | string;
const dateOf = (at: Instant): Date => (typeof at === 'string' ? new Date(at) : at);

/**
 * Formats of one language from tables of our own: TV engines carry reduced `Intl` data, and results have to be equal byte for byte
 * on every client (languages.md §6.10). Instants are ISO 8601 texts or dates; zones default to Asia/Tashkent.
 */
export function createFormat(locale: Locale) {
  return {
    number: (value: number, maxDecimals?: number) => formatNumber(locale, value, maxDecimals),
    /** 0–1 to `40 %`. */
    percent: (ratio: number) => formatPercent(locale, ratio),
    money: (money: Money) => formatMoney(locale, money),
    date: (at: Instant, timeZone?: string) => formatLongDate(locale, wallTime(dateOf(at), timeZone)),
    dateTime: (at: Instant, timeZone?: string) => formatDateTime(locale, wallTime(dateOf(at), timeZone)),
    shortDateTime: (at: Instant, timeZone?: string) => formatShortDateTime(locale, wallTime(dateOf(at), timeZone)),
    dateBlock: (at: Instant, timeZone?: string) => formatDateBlock(locale, wallTime(dateOf(at), timeZone)),
    time: (at: Instant, timeZone?: string) => formatTime(wallTime(dateOf(at), timeZone)),
    relative: (at: Instant, nowMs: number, timeZone?: string) => formatRelative(locale, dateOf(at), nowMs, timeZone),
    /** Seconds to `1 soat 52 daqiqa`. */
    duration: (seconds: number) => formatDuration(locale, seconds),
    /** Seconds to `3 kun 4 soat`: for countdowns. */
    span: (seconds: number) => formatSpan(locale, seconds),
    /** Seconds to `1 ч 52 мин`. */
    shortDuration: (seconds: number) => formatShortDuration(locale, seconds),
    /** Seconds to `1:02:03`. */
    clock: formatClock,
    bytes: (bytes: number) => formatBytes(locale, bytes),
    bitrate: (bitsPerSecond: number) => formatBitrate(locale, bitsPerSecond),
  };
}

export type Format = ReturnType<typeof createFormat>;
