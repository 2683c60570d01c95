import { HOUR_MS, MINUTE_MS } from '@app/kernel';

/** What a wall clock and a calendar show. `month` counts from 1. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

/** Zones of our countries that keep one offset all year; they need no zone data, which old TVs carry out of date (Kazakhstan 2024). */
const FIXED_OFFSETS_HOURS: Readonly<Record<string, number>> = {
  'Asia/Tashkent': 5,
  'Asia/Samarkand': 5,
  'Asia/Almaty': 5,
  'Asia/Bishkek': 6,
  'Asia/Dushanbe': 5,
  'Asia/Ashgabat': 5,
  'Asia/Baku': 4,
  'Asia/Yerevan': 4,
  'Europe/Minsk': 3,
  'Europe/Moscow': 3,
  UTC: 0,
};

/** Where a profile lives until it says otherwise (languages.md §3). */
export const DEFAULT_TIME_ZONE = 'Asia/Tashkent';

function shifted(instant: Date, offsetMs: number): WallTime {
  const moved = new Date(instant.getTime() + offsetMs);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    hour: moved.getUTCHours(),
    minute: moved.getUTCMinutes(),
  };
}

/** The wall time of an instant in a zone; a zone we do not carry is read by the device's own clock. */
export function wallTime(instant: Date, timeZone: string = DEFAULT_TIME_ZONE): WallTime {
  const hours = FIXED_OFFSETS_HOURS[timeZone];
  if (hours !== undefined) return shifted(instant, hours * HOUR_MS);
  return shifted(instant, -instant.getTimezoneOffset() * MINUTE_MS);
}
