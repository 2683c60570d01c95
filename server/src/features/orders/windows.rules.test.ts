import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { bestRight, countsAsStart, phaseOf, sessionEndMs, startsClock, windowsOf } from './windows.rules.ts';

const T0 = Date.parse('2026-11-23T12:00:00Z');
const at = (ms: number): Date => new Date(T0 + ms);
const facts = { releaseAt: null, startWithinDays: 30, finishWithinHours: 48, paidAt: at(0), startedAt: null } as const;
const film = { ...facts, kind: 'rent' } as const;
const event = { ...facts, kind: 'ticket', startWithinDays: 7, releaseAt: at(DAY_MS) } as const;

describe('windows', () => {
  it('are open for good when bought, from the release on', () => {
    expect(windowsOf({ ...facts, kind: 'buy' })).toEqual({ opensMs: T0, startBeforeMs: null, finishBeforeMs: null, endsMs: null });
    expect(windowsOf({ ...facts, kind: 'preorder', releaseAt: at(DAY_MS) })).toMatchObject({ opensMs: T0 + DAY_MS, endsMs: null });
  });

  it('do not open before the payment', () => {
    expect(windowsOf({ ...film, paidAt: null })).toBeNull();
    expect(windowsOf({ ...event, releaseAt: at(-HOUR_MS) })?.opensMs).toBe(T0);
  });

  it('are a month to start a rent and two days to finish it', () => {
    expect(windowsOf(film)).toMatchObject({ startBeforeMs: T0 + 30 * DAY_MS, finishBeforeMs: null, endsMs: T0 + 30 * DAY_MS });
    expect(windowsOf({ ...film, startedAt: at(29 * DAY_MS) })).toMatchObject({
      startBeforeMs: T0 + 30 * DAY_MS,
      finishBeforeMs: T0 + 31 * DAY_MS,
      endsMs: T0 + 31 * DAY_MS,
    });
  });

  it('are from half an hour before an event to a week after, or two days into its replay', () => {
    expect(windowsOf(event)).toMatchObject({ opensMs: T0 + DAY_MS - 30 * MINUTE_MS, endsMs: T0 + 8 * DAY_MS });
    expect(windowsOf({ ...event, startedAt: at(2 * DAY_MS) })?.endsMs).toBe(T0 + 4 * DAY_MS);
  });

  it('open and close at their very instant', () => {
    const windows = { opensMs: 10, startBeforeMs: 20, finishBeforeMs: null, endsMs: 20 };
    expect([9, 10, 19, 20].map((ms) => phaseOf(windows, ms))).toEqual(['early', 'open', 'open', 'over']);
    expect(phaseOf({ ...windows, endsMs: null }, 1e15)).toBe('open');
  });

  it('let a session that runs at the end see the end of the film, and an hour more', () => {
    expect(sessionEndMs({ endsMs: T0 }, 90 * 60)).toBe(T0 + 150 * MINUTE_MS);
    expect(sessionEndMs({ endsMs: null }, 90 * 60)).toBeNull();
  });
});

describe('the clock of a rent', () => {
  it('starts after a minute of the feature, or all of one that is shorter', () => {
    expect(countsAsStart(60 * SECOND_MS, 5400)).toBe(true);
    expect(countsAsStart(60 * SECOND_MS - 1, 5400)).toBe(false);
    expect(countsAsStart(8 * SECOND_MS, 8)).toBe(true);
    expect(countsAsStart(7 * SECOND_MS, 8)).toBe(false);
  });

  it('starts once, and not before the title opens', () => {
    expect(startsClock(film, T0, 60)).toBe(true);
    expect(startsClock(film, T0 - 1, 60)).toBe(false);
    expect(startsClock({ ...film, startedAt: at(0) }, T0, 60)).toBe(false);
    expect(startsClock({ ...film, paidAt: null }, T0, 60)).toBe(false);
  });

  it('is not started by an event itself, only by its replay', () => {
    const end = T0 + DAY_MS + HOUR_MS;
    expect(startsClock(event, end - 1, 3600)).toBe(false);
    expect(startsClock(event, end, 3600)).toBe(true);
    expect(startsClock({ ...event, releaseAt: null }, T0, 3600)).toBe(true);
  });
});

describe('of several rights', () => {
  const right = (name: string, fields: { opensMs?: number; finishBeforeMs?: number | null; endsMs?: number | null }) => ({
    name,
    opensMs: 0,
    startBeforeMs: null,
    finishBeforeMs: null,
    endsMs: null,
    ...fields,
  });
  const ahead = right('ahead', { opensMs: 100 });
  const owned = right('owned', {});
  const running = right('running', { finishBeforeMs: 50, endsMs: 50 });
  const untouched = right('untouched', { endsMs: 90 });
  const longer = right('longer', { endsMs: 95 });
  const over = right('over', { endsMs: 10 });

  it.each([
    [[ahead, untouched, running, owned], 'owned'],
    [[ahead, untouched, running], 'running'],
    [[ahead, untouched, longer], 'longer'],
    [[ahead, over], 'ahead'],
    [[right('first', {}), right('alike', {})], 'first'],
    [[over], undefined],
    [[], undefined],
  ])('the best is used: %#', (rights, name) => {
    expect(bestRight(rights, 20)?.name).toBe(name);
  });
});
