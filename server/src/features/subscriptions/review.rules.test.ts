import type { Tier } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { grantOf, holdingsOf, PLANS } from '../../../test/make-plans.ts';
import { nextAttempt, stepsOf, type Told } from './review.rules.ts';
import type { Holdings, Renewal, Wish } from './timeline.rules.ts';

/** The first of January 2026, noon in Tashkent. */
const START = Date.UTC(2026, 0, 1, 7);
const END = START + 30 * DAY_MS;
const ZONE = 'Asia/Tashkent';
const paid = { grants: [grantOf('premium', START / HOUR_MS)] };
const renewal = (fields: Partial<Renewal> = {}): Renewal => ({
  periodEndsMs: END,
  invoiceId: null,
  attempts: 0,
  charging: false,
  givenUpMs: null,
  ...fields,
});
const cancelled: Wish = { kind: 'cancel', planCode: null, atMs: START };
const steps = (holdings: Partial<Holdings>, atMs: number, told: readonly Told[] = [], leaving = false) =>
  stepsOf(PLANS, holdingsOf(holdings), { told, zone: ZONE, nowMs: atMs, leaving }).map((step) => {
    const name = step.kind === 'tell' ? step.told.kind : step.kind === 'charge' ? `charge ${step.attempt}` : step.kind;
    return [name, (step.atMs - END) / HOUR_MS] as const;
  });

describe('what is to be done', () => {
  it('is nothing for who never had a plan', () => {
    expect(steps({}, START)).toEqual([]);
  });

  it('is looking for a card three days before the end, telling that it ends, and that it has ended', () => {
    const all = [
      ['arm', -72],
      ['ending_3', -72],
      ['ending_1', -24],
      ['ended', 0],
    ];
    expect(steps(paid, START)).toEqual(all);
    expect(steps({ ...paid, wishes: [cancelled] }, START)).toEqual(all.slice(1));
  });

  it('is told once', () => {
    const told = [
      { kind: 'ending_3', aboutMs: END },
      { kind: 'ended', aboutMs: END },
    ] as const;
    expect(steps({ ...paid, wishes: [cancelled] }, START, told)).toEqual([['ending_1', -24]]);
    expect(steps({ ...paid, wishes: [cancelled] }, START, [{ kind: 'ended', aboutMs: END - 1 }])).toHaveLength(3);
  });

  it('is nothing for who leaves but asking about a charge under way', () => {
    const under = (charging: boolean) => steps({ ...paid, renewals: [renewal({ charging })] }, END, [], true);
    expect([under(false), under(true), steps(paid, END, [], true)]).toEqual([[], [['poll', 0]], []]);
  });

  it('is four charges where a renewal was prepared, and the end only after grace', () => {
    const at = (attempts: number, hour: number) => steps({ ...paid, renewals: [renewal({ attempts })] }, END + hour * HOUR_MS);
    expect(at(0, -72)).toEqual([
      ['charge 1', -24],
      ['ended', 72],
    ]);
    expect(at(1, -24)[0]).toEqual(['charge 2', 0]);
    expect(at(2, 0)[0]).toEqual(['charge 3', 24]);
    expect(at(3, 24)[0]).toEqual(['charge 4', 72]);
    expect(at(4, 72)).toEqual([
      ['give_up', 72],
      ['ended', 72],
    ]);
  });

  it('passes over the attempts that were missed, and charges nobody who has lost the plan', () => {
    const next = (attempts: number, hour: number) => nextAttempt({ attempts }, END, END + hour * HOUR_MS);
    expect(next(0, -25)).toEqual({ attempt: 1, atMs: END - DAY_MS });
    expect(next(0, -24)).toEqual({ attempt: 1, atMs: END - DAY_MS });
    expect(next(0, 0)).toEqual({ attempt: 2, atMs: END });
    expect(next(0, 1)).toEqual({ attempt: 2, atMs: END });
    expect(next(0, 30)).toEqual({ attempt: 3, atMs: END + DAY_MS });
    expect(next(3, 30)).toEqual({ attempt: 4, atMs: END + 3 * DAY_MS });
    expect(next(0, 72.9)).toEqual({ attempt: 4, atMs: END + 3 * DAY_MS });
    expect(next(0, 73)).toBeNull();
    expect(next(4, 0)).toBeNull();
    expect(steps({ ...paid, renewals: [renewal()] }, END + 80 * HOUR_MS)).toContainEqual(['give_up', 73]);
  });

  it('is asking while nobody knows how a charge went, whatever else', () => {
    const holdings = { ...paid, wishes: [cancelled], renewals: [renewal({ attempts: 1, charging: true })] };
    expect(steps(holdings, END - HOUR_MS)).toContainEqual(['poll', -1]);
  });

  it('is no charge after a cancellation or a renewal that was given up', () => {
    const names = (holdings: Partial<Holdings>) => steps(holdings, END - DAY_MS).map(([name]) => name);
    expect(names({ ...paid, wishes: [cancelled], renewals: [renewal()] })).toEqual(['ending_1', 'ended']);
    expect(names({ ...paid, renewals: [renewal({ givenUpMs: START })] })).toEqual(['ending_1', 'ended']);
    expect(steps(paid, END)).toEqual([['ended', 0]]);
  });

  it('is telling of a renewal, of the last week only', () => {
    const renewed = grantOf('premium', (END - DAY_MS) / HOUR_MS, { renewsMs: END });
    const holdings = { grants: [...paid.grants, renewed], renewals: [renewal({ attempts: 1 })] };
    expect(steps(holdings, END)[0]).toEqual(['renewed', -24]);
    expect(steps(holdings, END + 6 * DAY_MS)[0]).toEqual(['renewed', -24]);
    expect(steps(holdings, END + 6 * DAY_MS + 1)[0]).not.toContain('renewed');
    expect(steps({ ...paid, wishes: [cancelled] }, END + 7 * DAY_MS)).toEqual([['ended', 0]]);
    expect(steps({ ...paid, wishes: [cancelled] }, END + 7 * DAY_MS + 1)).toEqual([]);
  });

  it('is no charge while as much is given at the end, and one where less is', () => {
    const names = (planCode: Tier, endsMs: number | null, startsMs = START) =>
      steps({ ...paid, renewals: [renewal()], given: [{ planCode, startsMs, endsMs }] }, START).map(([name]) => name);
    expect(names('premium', null)).not.toContain('charge 1');
    expect(names('premium_plus', END + 1)).not.toContain('charge 1');
    expect(names('premium_plus', END, START + 1)).toContain('charge 1');
    expect(names('premium_plus', null, END)).not.toContain('charge 1');
    expect(names('premium_plus', null, END + 1)).toContain('charge 1');
    expect(names('premium_plus', START)).toContain('charge 1');
    expect(names('basic', null)).toContain('charge 1');
  });

  it('minds plans that were given, and that what has no end does not end', () => {
    const given = (endsMs: number | null) => ({ given: [{ planCode: 'premium' as Tier, startsMs: START, endsMs }] });
    expect(steps(given(END), START).map(([name]) => name)).toEqual(['ending_3', 'ending_1', 'ended']);
    expect(steps({ ...paid, ...given(null), wishes: [cancelled] }, START)).toEqual([]);
    expect(steps(given(START), START)).toEqual([]);
  });

  it.each([
    [-20, -20],
    [-25, -24],
    [-47, -24],
  ])('is told late after downtime until hour %i, the nearest word alone', (hour, toldAt) => {
    expect(steps({ ...paid, wishes: [cancelled] }, END + hour * HOUR_MS)).toEqual([
      ['ending_1', toldAt],
      ['ended', 0],
    ]);
  });
});
