import type { Clock } from '@app/kernel';
import type { Db } from '../../../db/index.ts';
import type { InvoiceRecord } from '../payments.types.ts';
import { ACCOUNT_FIELD, Refusal } from './merchant.errors.ts';
import type { CreateParams } from './merchant.params.ts';
import { findSituation, insertTransaction, type Situation } from './merchant.repository.ts';
import { isOverdue, orderIdOf, refusalOf, repeatOf } from './merchant.rules.ts';
import type { TransactionRecord } from './merchant.types.ts';
import type { Transactions } from './transactions.service.ts';

/** The invoice, when it can be paid with this amount now. @throws Refusal */
export function getPayable({ invoice, isHeld }: Situation, amountMinor: number, now: number): InvoiceRecord {
  const refusal = refusalOf(invoice, { amountMinor, isHeld, now });
  if (refusal !== null || invoice === null) throw new Refusal(refusal ?? 'no_invoice');
  return invoice;
}

type Deps = { readonly db: Db; readonly clock: Clock; readonly transactions: Pick<Transactions, 'expire'> };

/** CreateTransaction (payme.md §5.2): gives an invoice to one transaction; the same call again hears the same answer. */
export function bindCreate({ db, clock, transactions }: Deps) {
  /** What a call about a known transaction is answered. @throws Refusal -31008 */
  async function repeat(known: TransactionRecord, { amount, account }: CreateParams): Promise<TransactionRecord> {
    const orderId = orderIdOf(account, ACCOUNT_FIELD);
    const meaning = repeatOf(known, { amountMinor: amount, orderId, now: clock.now(), accountField: ACCOUNT_FIELD });
    if (meaning === 'replay') return known;
    if (meaning === 'expire') await transactions.expire(known.paymeId);
    throw new Refusal('wrong_state');
  }

  return async (params: CreateParams): Promise<TransactionRecord> => {
    const { id, time, amount, account } = params;
    const orderId = orderIdOf(account, ACCOUNT_FIELD);
    const now = clock.now();
    const before = await findSituation(db, id, orderId);
    if (before.transaction !== null) return repeat(before.transaction, params);
    const { id: invoiceId } = getPayable(before, amount, now);
    if (isOverdue({ paymeTime: time }, now)) throw new Refusal('wrong_state');
    const fields = { paymeId: id, paymeTime: time, invoiceId, amountMinor: amount, account, createTime: now };
    const added = await insertTransaction(db, fields);
    if (added !== null) return added;
    const after = await findSituation(db, id, orderId);
    if (after.transaction !== null) return repeat(after.transaction, params);
    getPayable(after, amount, now);
    // It was taken and is free again, all since the first look: Payme tries once more.
    throw new Refusal('invoice_held');
  };
}
