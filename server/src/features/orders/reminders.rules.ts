import { DAY_MS } from '@app/kernel';

/** When to remind next after `sentMs`: of an event a day ahead and when it begins, of a release when it is out; null when all is said. */
export function nextReminderMs(
  { releaseMs, isEvent }: { readonly releaseMs: number | null; readonly isEvent: boolean },
  sentMs: number,
): number | null {
  if (releaseMs === null) return null;
  const dayBefore = releaseMs - DAY_MS;
  if (isEvent && sentMs < dayBefore) return dayBefore;
  return sentMs < releaseMs ? releaseMs : null;
}

/** What a reminder says when it is sent: after a day of downtime nobody is told that something begins tomorrow. */
export function reminderAt(releaseMs: number, nowMs: number): 'day_before' | 'release' {
  return nowMs < releaseMs ? 'day_before' : 'release';
}
