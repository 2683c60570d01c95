import { AppError } from '@app/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CardPaymentsApp, startCardPayments } from '../../../../test/start-card-payments.ts';
import type { PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';

/** What befalls one call to Payme: this process dies, or the network does, before Payme hears of it or after. */
const MISHAPS = ['none', 'none', 'die_before', 'die_after', 'lost_before', 'lost_after'] as const;
type Mishap = (typeof MISHAPS)[number];
/** How Payme itself treats the payment meanwhile. */
const PLANS = ['paid', 'paid', 'lost_answer', 'duplicate_call', 'declined', 'late_perform', 'unknown'] as const;

class Killed extends Error {}

let mishaps: Mishap[] = [];
const lines: string[] = [];
const tokens = new Set<string>();
const bad = (mishap: Mishap) => (mishap.startsWith('die') ? new Killed(mishap) : new AppError('payments.provider_unavailable'));

/** The same client, whose calls end as `mishaps` says, one after the other. */
function spoil(client: PaymeSubscribe): PaymeSubscribe {
  const spoiled = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const mishap = mishaps.shift() ?? 'none';
      if (mishap.endsWith('before')) throw bad(mishap);
      const answer = await call(...args);
      if (mishap.endsWith('after')) throw bad(mishap);
      return answer;
    };
  };
  return {
    ...client,
    createReceipt: spoiled(client.createReceipt),
    payReceipt: spoiled((id, token) => {
      tokens.add(token);
      return client.payReceipt(id, token);
    }),
    checkReceipt: spoiled(client.checkReceipt),
    cancelReceipt: spoiled(client.cancelReceipt),
  };
}

let app: CardPaymentsApp;
beforeAll(async () => {
  app = await startCardPayments({ spoil, log: (line) => lines.push(line) });
});
afterAll(() => app.stop());

const unlessKilled = (error: unknown) => {
  if (!(error instanceof Killed) && !(error instanceof AppError)) throw error;
  return 'failed' as const;
};
async function look(): Promise<void> {
  app.clock.move(70_000);
  await app.run('payments.look-at-money').catch(unlessKilled);
}

it('takes the money once and gives it back once, wherever a process dies and whatever is lost', async () => {
  const lives = fc.record({
    charge: fc.array(fc.constantFrom(...MISHAPS), { maxLength: 8 }),
    refund: fc.array(fc.constantFrom(...MISHAPS), { maxLength: 4 }),
    plan: fc.constantFrom(...PLANS),
    callers: fc.integer({ min: 1, max: 3 }),
  });
  const property = fc.asyncProperty(lives, async ({ charge, refund, plan, callers }) => {
    mishaps = [...charge];
    const { invoice } = await app.debtor();
    await app.payme.control({ clear: true, next: plan });
    await Promise.all(Array.from({ length: callers }, () => app.api.chargeSavedCard(invoice.id).catch(unlessKilled)));
    await look();
    await app.payme.control({ clear: true, settle: charge.length % 2 === 0 ? 'paid' : 'declined' });
    for (let tries = 0; (await app.invoiceOf(invoice.id))?.state !== 'paid'; tries++) {
      expect(tries).toBeLessThan(20);
      await look();
      await app.api.chargeSavedCard(invoice.id).catch(unlessKilled);
    }
    await look();
    expect(await app.grantsOf(invoice.id)).toEqual(['granted']);
    expect(await app.booksOf(invoice.id)).toEqual({ payme: 3_990_000, 'sales:subscription': -3_990_000 });
    expect((await app.receiptsOf(invoice)).filter(({ state }) => state === 4)).toHaveLength(1);

    mishaps = [...refund];
    await app.api.refund(app.db, invoice.id, 'cancelled');
    for (let tries = 0; (await app.invoiceOf(invoice.id))?.state !== 'refunded'; tries++) {
      expect(tries).toBeLessThan(20);
      await app.run('payments.refund-invoice', { invoiceId: invoice.id }).catch(unlessKilled);
      await look();
    }
    mishaps = [];
    expect(await app.grantsOf(invoice.id)).toEqual(['granted', 'revoked']);
    expect(await app.booksOf(invoice.id)).toEqual({ payme: 0, 'sales:subscription': 0 });
    expect((await app.receiptsOf(invoice)).filter(({ state }) => state === 4)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 40 });
});

it('wrote neither token nor number nor key into the log, whatever went wrong', () => {
  const log = lines.join('\n');
  expect(log).toContain('payments.charge_unknown');
  expect([...tokens, app.payme.key, '8600069195406311', '666666'].filter((secret) => log.includes(secret))).toEqual([]);
  expect(tokens.size).toBeGreaterThan(10);
});
