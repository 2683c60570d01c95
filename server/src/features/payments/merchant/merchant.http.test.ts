import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { movableClock, newPaymeId, startPayments, type TestPayments } from '../../../../test/start-payments.ts';
import type { InvoiceRecord } from '../payments.types.ts';

let payments: TestPayments;
const clock = movableClock();

beforeAll(async () => {
  payments = await startPayments({ clock });
});
afterAll(() => payments.stop());

const account = ({ number }: InvoiceRecord) => ({ order_id: number });

/** Sends a call twice, as the sandbox does; both answers must be equal but for their id. */
async function twice(method: string, params: unknown) {
  const { id: _first, ...first } = await payments.payme(method, params);
  const { id: _second, ...second } = await payments.payme(method, params);
  expect(second).toEqual(first);
  return first;
}

describe('the sandbox of Payme (payme.md section 8)', () => {
  it('creates, confirms and cancels a confirmed transaction', async () => {
    const invoice = await payments.invoice();
    const id = newPaymeId();
    const asked = { amount: invoice.amountMinor, account: account(invoice) };
    expect(await twice('CheckPerformTransaction', asked)).toMatchObject({ result: { allow: true } });
    const create = { id, time: clock.now(), ...asked };
    expect(await twice('CreateTransaction', create)).toMatchObject({ result: { state: 1 } });
    expect(await twice('PerformTransaction', { id })).toMatchObject({ result: { state: 2 } });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted']);
    expect(await twice('CancelTransaction', { id, reason: 5 })).toMatchObject({ result: { state: -2 } });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted', 'revoked']);
    expect(await twice('CheckTransaction', { id })).toMatchObject({ result: { state: -2, reason: 5 } });
  });
});
