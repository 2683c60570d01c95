import { randomBytes } from 'node:crypto';

/** States of a receipt as Payme publishes them: 30 and 21 wait until the merchant hears of the payment or of its refund. */
export type ReceiptState = 0 | 1 | 2 | 3 | 4 | 21 | 30 | 50;

/** One thing that was said to the merchant, for people to read: `dropped` was answered and not heard, a repeat says whether it agreed. */
export type Said = {
  readonly at: number;
  readonly method: string;
  readonly answer: string;
  readonly note: 'dropped' | 'same' | 'different' | null;
};

/** Why money did not move, for a sentence to the payer. */
export type FailureKind =
  | 'declined'
  | 'insufficient_funds'
  | 'expired'
  | 'blocked'
  | 'no_sms'
  | 'system_error'
  | 'timeout'
  | 'cancelled'
  | 'refused'
  | 'unavailable';

export type Failure = {
  readonly kind: FailureKind;
  /** As the Subscribe API numbers it. */
  readonly code: number;
  /** Text, or texts by language where the merchant gave them. */
  readonly message: unknown;
};

/** The payment and the transaction that the merchant knows: one id names both. */
export type Receipt = {
  readonly id: string;
  readonly origin: 'checkout' | 'subscribe';
  readonly amount: number;
  readonly account: Readonly<Record<string, string>>;
  readonly description: string;
  readonly detail: unknown;
  readonly createTime: number;
  payTime: number;
  cancelTime: number;
  state: ReceiptState;
  card: { readonly number: string; readonly expire: string } | null;
  /** Why it is being cancelled, as the merchant hears it. */
  reason: number | null;
  failure: Failure | null;
  /** Fiscal documents that exist. */
  readonly fiscal: { perform: boolean; cancel: boolean };
  readonly talk: Said[];
};

type Draft = Pick<Receipt, 'origin' | 'amount' | 'account'> & Partial<Pick<Receipt, 'description' | 'detail'>>;

export function newReceipt(draft: Draft, now: number): Receipt {
  return {
    description: '',
    detail: null,
    ...draft,
    id: newId(),
    createTime: now,
    payTime: 0,
    cancelTime: 0,
    state: 0,
    card: null,
    reason: null,
    failure: null,
    fiscal: { perform: false, cancel: false },
    talk: [],
  };
}

/** 24 hexadecimal characters, as Payme's ids. */
export function newId(): string {
  return randomBytes(12).toString('hex');
}

/** What the Subscribe API shows of a receipt. */
export function presentReceipt(receipt: Receipt, merchantId: string) {
  return {
    _id: receipt.id,
    create_time: receipt.createTime,
    pay_time: receipt.payTime,
    cancel_time: receipt.cancelTime,
    state: receipt.state,
    type: 1,
    external: false,
    operation: -1,
    category: null,
    error: receipt.failure === null ? null : { code: receipt.failure.code, message: receipt.failure.message },
    description: receipt.description,
    detail: receipt.detail,
    amount: receipt.amount,
    currency: 860,
    commission: 0,
    account: Object.entries(receipt.account).map(([name, value]) => ({ name, title: name, value, main: true })),
    card: receipt.card,
    merchant: { _id: merchantId, name: 'Sahna', organization: 'Sahna' },
    meta: null,
    processing_id: null,
  };
}
