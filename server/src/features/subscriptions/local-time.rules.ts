import { HOUR_MS } from '@app/kernel';

const DECENT_FROM = 9;
const DECENT_TO = 21;
const DEFAULT_ZONE = 'Asia/Tashkent';

function hourIn(zone: string, atMs: number): number {
  const options = { hour: 'numeric', hourCycle: 'h23' } as const;
  try {
    return Number(new Intl.DateTimeFormat('en', { ...options, timeZone: zone }).format(atMs));
  } catch {
    return Number(new Intl.DateTimeFormat('en', { ...options, timeZone: DEFAULT_ZONE }).format(atMs));
  }
}

/** This instant, or the next at which people of the zone are awake: from nine in the morning until nine in the evening. */
export function decentInstant(zone: string, atMs: number): number {
  const isDecent = (ms: number) => {
    const hour = hourIn(zone, ms);
    return hour >= DECENT_FROM && hour < DECENT_TO;
  };
  let ms = atMs;
  while (!isDecent(ms)) ms = (Math.floor(ms / HOUR_MS) + 1) * HOUR_MS;
  return ms;
}
