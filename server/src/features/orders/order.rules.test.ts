import type { OrderState } from '@app/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  dueAtMs,
  followOffer,
  isRefundable,
  isSameCart,
  LIVE,
  mayBecome,
  refundableUntilMs,
  statesBefore,
  UNPAID_MS,
  whatIsDue,
} from './order.rules.ts';
import type { OrderFacts } from './orders.types.ts';
import { phaseOf, windowsOf } from './windows.rules.ts';

const T0 = Date.parse('2026-11-23T12:00:00Z');
const at = (ms: number): Date => new Date(T0 + ms);

const order = (fields: Partial<OrderFacts> = {}): OrderFacts => ({
  kind: 'buy',
  state: 'active',
  releaseAt: null,
  promisedAt: null,
  startWithinDays: 30,
  finishWithinHours: 48,
  createdAt: at(0),
  paidAt: at(0),
  startedAt: null,
  ...fields,
});
const preorder = (fields: Partial<OrderFacts> = {}) =>
  order({ kind: 'preorder', state: 'waiting_release', releaseAt: at(10 * DAY_MS), promisedAt: at(10 * DAY_MS), ...fields });
const ticket = (fields: Partial<OrderFacts> = {}) => preorder({ kind: 'ticket', startWithinDays: 7, ...fields });

describe('the states of an order', () => {
  it('end for good in refunded and cancelled, and money that came is never merely cancelled', () => {
    expect(statesBefore('cancelled')).toEqual(['awaiting_payment']);
    expect(statesBefore('paid')).toEqual(['awaiting_payment']);
    expect(statesBefore('refunded')).toEqual(['paid', 'waiting_release', 'active', 'expired', 'refunding']);
    expect(statesBefore('refunding')).toEqual(LIVE);
    for (const from of ['refunded', 'cancelled'] as const)
      for (const to of statesBefore('refunded')) expect(mayBecome(from, to)).toBe(false);
  });

  it.each([
    ['unpaid for twelve hours', order({ state: 'awaiting_payment', paidAt: null }), UNPAID_MS, 'cancelled'],
    ['unpaid a moment less', order({ state: 'awaiting_payment', paidAt: null }), UNPAID_MS - 1, null],
    ['a film just paid', order({ state: 'paid' }), 0, 'active'],
    ['a pre-order just paid', preorder({ state: 'paid' }), 0, 'waiting_release'],
    ['a pre-order at its release', preorder(), 10 * DAY_MS, 'active'],
    ['a pre-order a moment before', preorder(), 10 * DAY_MS - 1, null],
    ['a ticket when the doors open', ticket(), 10 * DAY_MS - 30 * MINUTE_MS, 'active'],
    [
      'an event put off after its doors had opened',
      ticket({ state: 'active', releaseAt: at(11 * DAY_MS) }),
      10 * DAY_MS,
      'waiting_release',
    ],
    ['a rent not started in time', order({ kind: 'rent' }), 30 * DAY_MS, 'expired'],
    ['a rent a moment before', order({ kind: 'rent' }), 30 * DAY_MS - 1, null],
    ['a purchase after years', order(), 3000 * DAY_MS, null],
    ['what is over', order({ state: 'refunded' }), 3000 * DAY_MS, null],
    ['what gives its money back', order({ kind: 'rent', state: 'refunding' }), 3000 * DAY_MS, null],
  ] satisfies [string, OrderFacts, number, OrderState | null][])('follow by themselves: %s', (_what, facts, ms, next) => {
    expect(whatIsDue(facts, T0 + ms)).toBe(next);
  });

  it('are looked at again when something happens', () => {
    expect(dueAtMs(order({ state: 'awaiting_payment', paidAt: null }))).toBe(T0 + UNPAID_MS);
    expect(dueAtMs(order({ state: 'paid' }))).toBe(T0);
    expect(dueAtMs(preorder())).toBe(T0 + 10 * DAY_MS);
    expect(dueAtMs(order())).toBeNull();
    expect(dueAtMs(order({ kind: 'rent', startedAt: at(DAY_MS) }))).toBe(T0 + 3 * DAY_MS);
    expect(dueAtMs(order({ state: 'expired' }))).toBeNull();
    expect(dueAtMs(order({ state: 'cancelled', paidAt: null }))).toBeNull();
  });

  it('are one for the same cart within ten minutes', () => {
    const unpaid = order({ state: 'awaiting_payment', paidAt: null });
    expect(isSameCart(unpaid, T0 + 10 * MINUTE_MS - 1)).toBe(true);
    expect(isSameCart(unpaid, T0 + 10 * MINUTE_MS)).toBe(false);
    expect(isSameCart(order(), T0)).toBe(false);
  });
});

describe('a refund', () => {
  it.each([
    ['a film within a day of purchase', order(), DAY_MS],
    ['a rent within a day of purchase', order({ kind: 'rent' }), DAY_MS],
    ['a pre-order until a day after its release', preorder(), 11 * DAY_MS],
    ['a ticket until half an hour before the start', ticket(), 10 * DAY_MS - 30 * MINUTE_MS],
    ['a ticket of a moved event until its replay is over', ticket({ releaseAt: at(20 * DAY_MS) }), 27 * DAY_MS],
    ['a film paid later than ordered', order({ paidAt: at(HOUR_MS), state: 'paid' }), DAY_MS + HOUR_MS],
  ])('is the buyer’s to ask for: %s', (_what, facts, untilMs) => {
    expect(refundableUntilMs(facts)).toBe(T0 + untilMs);
    expect(isRefundable(facts, T0 + untilMs - 1)).toBe(true);
    expect(isRefundable(facts, T0 + untilMs)).toBe(false);
  });

  it.each([
    ['what was started', order({ kind: 'rent', startedAt: at(HOUR_MS) })],
    ['what was never paid', order({ state: 'awaiting_payment', paidAt: null })],
    ['what is on its way back', order({ state: 'refunding' })],
    ['what is over', order({ kind: 'rent', state: 'expired' })],
  ])('is not for %s', (_what, facts) => {
    expect(isRefundable(facts, T0)).toBe(false);
  });
});

describe('a change of the offer', () => {
  const now = { withdrawnAt: null };

  it.each([
    ['nothing changed', preorder(), { ...now, releaseAt: at(10 * DAY_MS) }, { kind: 'none' }],
    ['later', preorder(), { ...now, releaseAt: at(12 * DAY_MS) }, { kind: 'slipped' }],
    ['ninety days later', preorder(), { ...now, releaseAt: at(100 * DAY_MS) }, { kind: 'slipped' }],
    ['further than that', preorder(), { ...now, releaseAt: at(100 * DAY_MS + 1) }, { kind: 'refund', reason: 'slipped' }],
    [
      'further than that in two steps',
      preorder({ releaseAt: at(60 * DAY_MS) }),
      { ...now, releaseAt: at(101 * DAY_MS) },
      { kind: 'refund', reason: 'slipped' },
    ],
    ['a film earlier', preorder(), { ...now, releaseAt: at(9 * DAY_MS) }, { kind: 'moved' }],
    ['an event earlier', ticket(), { ...now, releaseAt: at(9 * DAY_MS) }, { kind: 'slipped' }],
    ['called off', preorder(), { releaseAt: at(10 * DAY_MS), withdrawnAt: at(0) }, { kind: 'refund', reason: 'cancelled_by_author' }],
    ['without a date', preorder(), { ...now, releaseAt: null }, { kind: 'refund', reason: 'cancelled_by_author' }],
    ['gone', preorder(), null, { kind: 'refund', reason: 'cancelled_by_author' }],
    [
      'a date where there was none',
      preorder({ releaseAt: null, promisedAt: null }),
      { ...now, releaseAt: at(DAY_MS) },
      { kind: 'slipped' },
    ],
  ] as const)('is followed: %s', (_what, facts, offer, outcome) => {
    expect(followOffer(facts, offer)).toEqual(outcome);
  });
});

/** A small generator with a seed, so that a failure can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('any course of events', () => {
  const seed = Number(process.env['ORDERS_SEED'] ?? Date.now() % 2 ** 31);
  const kinds = ['buy', 'rent', 'ticket', 'preorder'] as const;

  it(`keeps money and access together (ORDERS_SEED=${seed})`, () => {
    const pick = random(seed);
    for (let course = 0; course < 3000; course += 1) {
      const kind = kinds[pick(4)] ?? 'buy';
      const release = kind === 'ticket' || kind === 'preorder' ? at(pick(60) * DAY_MS + HOUR_MS) : null;
      let facts = order({ kind, state: 'awaiting_payment', paidAt: null, releaseAt: release, promisedAt: release, startWithinDays: 7 });
      let nowMs = T0;
      let received = 0;
      let returned = 0;
      const become = (state: OrderState): boolean => {
        if (!mayBecome(facts.state, state)) return false;
        facts = { ...facts, state };
        return true;
      };
      for (let step = 0; step < 14; step += 1) {
        nowMs += pick(3) === 0 ? pick(20 * DAY_MS) : pick(HOUR_MS);
        const before = facts;
        switch (pick(7)) {
          case 0:
            if (become('paid')) {
              received += 1;
              facts = { ...facts, paidAt: new Date(nowMs) };
            }
            break;
          case 1:
            if (facts.state === 'awaiting_payment') become('cancelled');
            else if (isRefundable(facts, nowMs)) expect(become('refunding')).toBe(true);
            break;
          case 2:
            if (become('refunded')) returned += 1;
            break;
          case 3: {
            const windows = windowsOf(facts);
            const plays = windows !== null && LIVE.includes(facts.state) && phaseOf(windows, nowMs) === 'open';
            if (plays) facts = { ...facts, startedAt: facts.startedAt ?? new Date(nowMs) };
            break;
          }
          case 4:
            if (facts.state === 'waiting_release' && facts.releaseAt !== null) {
              const releaseAt = new Date(facts.releaseAt.getTime() + pick(120) * DAY_MS);
              const outcome = followOffer(facts, { releaseAt, withdrawnAt: null });
              if (outcome.kind === 'refund') expect(become('refunding')).toBe(true);
              else facts = { ...facts, releaseAt };
            }
            break;
          default: {
            // Whatever is late is caught up with in a few looks, and then rests.
            for (let look = 0; look < 4; look += 1) {
              const next = whatIsDue(facts, nowMs);
              if (next !== null) expect(become(next)).toBe(true);
            }
            expect(whatIsDue(facts, nowMs)).toBeNull();
            const dueMs = dueAtMs(facts);
            if (dueMs !== null) expect(dueMs).toBeGreaterThan(nowMs);
          }
        }
        if (before.state === 'refunded' || before.state === 'cancelled') expect(facts.state).toBe(before.state);
        const holdsMoney = received - returned;
        expect(holdsMoney === 0 || holdsMoney === 1).toBe(true);
        if (LIVE.includes(facts.state)) expect(holdsMoney).toBe(1);
        if (facts.state === 'refunded') expect(returned).toBe(1);
        if (facts.state === 'refunding' || facts.state === 'expired') expect(holdsMoney).toBe(1);
      }
    }
  });
});
