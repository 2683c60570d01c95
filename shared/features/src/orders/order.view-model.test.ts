import { describe, expect, it } from '@jest/globals';
import { hoursToFinish, orderClocks } from './order.view-model.ts';

const T1 = '2026-12-01T15:00:00.000Z';
const T2 = '2026-12-24T15:00:00.000Z';
const base = {
  state: 'active' as const,
  releaseAt: null,
  releaseZone: null,
  promisedAt: null,
  startBefore: null,
  finishBefore: null,
  refundableUntil: null,
  refundReason: null,
};
const kinds = (order: Parameters<typeof orderClocks>[0]) => orderClocks(order).map(({ kind, at }) => [kind, at]);

describe('clocks of an order', () => {
  it('say when a pre-order opens, in its own zone, and what was promised before it slipped', () => {
    const waiting = {
      ...base,
      state: 'waiting_release' as const,
      releaseAt: T2,
      releaseZone: 'Asia/Tashkent',
      promisedAt: T2,
      refundableUntil: T2,
    };
    expect(kinds(waiting)).toEqual([
      ['opens', T2],
      ['refundable', T2],
    ]);
    expect(orderClocks(waiting).map(({ zone }) => zone)).toEqual(['Asia/Tashkent', null]);
    expect(kinds({ ...waiting, promisedAt: T1 })).toEqual([
      ['opens', T2],
      ['moved', T1],
      ['refundable', T2],
    ]);
  });

  it('show of a rental the clock that runs', () => {
    expect(kinds({ ...base, startBefore: T2 })).toEqual([['startBefore', T2]]);
    expect(kinds({ ...base, startBefore: T2, finishBefore: T1 })).toEqual([['finishBefore', T1]]);
    expect(kinds({ ...base, state: 'expired', startBefore: T2, finishBefore: T1 })).toEqual([]);
  });

  it('are silent about what is owned for good and about what was refunded', () => {
    expect(kinds(base)).toEqual([]);
    expect(kinds({ ...base, state: 'refunded', releaseAt: T2, refundableUntil: T2, refundReason: 'by_buyer' })).toEqual([]);
  });

  it('say how long there is to finish what is not started, and not beside the clock that runs', () => {
    const rented = { ...base, startBefore: T2, finishWithinHours: 48 };
    expect(hoursToFinish(rented)).toEqual([48]);
    expect(hoursToFinish({ ...rented, finishBefore: T1 })).toEqual([]);
    expect(hoursToFinish({ ...rented, state: 'expired' })).toEqual([]);
    expect(hoursToFinish({ ...base, finishWithinHours: null })).toEqual([]);
  });
});
