import { DAY_MS } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { nextReminderMs, reminderAt } from './reminders.rules.ts';

const RELEASE = 10 * DAY_MS;

it.each([
  ['an event far ahead', true, 0, RELEASE - DAY_MS],
  ['an event that was told of a day ahead', true, RELEASE - DAY_MS, RELEASE],
  ['an event tomorrow', true, RELEASE - DAY_MS + 1, RELEASE],
  ['an event that began', true, RELEASE, null],
  ['a film far ahead', false, 0, RELEASE],
  ['a film that is out', false, RELEASE, null],
])('reminds of %s when it is time', (_what, isEvent, sentMs, nextMs) => {
  expect(nextReminderMs({ releaseMs: RELEASE, isEvent }, sentMs)).toBe(nextMs);
});

it('reminds of nothing that has no date', () => {
  expect(nextReminderMs({ releaseMs: null, isEvent: true }, 0)).toBeNull();
});

it('does not announce for tomorrow what has begun', () => {
  expect([reminderAt(RELEASE, RELEASE - 1), reminderAt(RELEASE, RELEASE)]).toEqual(['day_before', 'release']);
});
