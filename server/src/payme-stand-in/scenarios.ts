import { type Billing, REASON } from './billing.ts';
import { type Answer, type Call, sameAnswer } from './merchant-api.ts';
import { newReceipt, type Receipt } from './receipt.ts';
import type { Behaviour } from './test-cards.ts';

export const SCENARIOS = [
  'paid',
  'declined',
  'insufficient_funds',
  'card_blocked',
  'card_expired',
  'timeout',
  'payer_cancels',
  'duplicate_call',
  'lost_answer',
  'late_perform',
  'given_up',
  'two_payers',
  'slow',
  'shop_unavailable',
  'wrong_amount',
  'wrong_account',
  'wrong_key',
  'refunded_at_once',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export function isScenario(value: unknown): value is Scenario {
  return SCENARIOS.some((scenario) => scenario === value);
}

const SLOW_MS = 12_000;
const MOMENT_MS = 500;

type Play = (billing: Billing, receipt: Receipt, behaviour: Behaviour) => Promise<void>;

const withCard =
  (behaviour: Behaviour): Play =>
  (billing, receipt) =>
    billing.charge(receipt, behaviour);

/** Says a thing again that was answered before, and notes whether the merchant repeats itself. */
async function repeat(billing: Billing, receipt: Receipt, [method, params]: Parameters<Call>, first: Answer): Promise<void> {
  const again = await billing.call(method, params);
  billing.note(receipt, method, again, sameAnswer(first, again) ? 'same' : 'different');
}

/** How each payment goes: what the merchant hears, in which order, and what it does not. */
const PLAYS: Readonly<Record<Scenario, Play>> = {
  paid: (billing, receipt, behaviour) => billing.charge(receipt, behaviour),
  declined: withCard('declined'),
  insufficient_funds: withCard('insufficient_funds'),
  card_blocked: withCard('blocked'),
  card_expired: withCard('expired'),

  /** Twelve hours pass between the reservation and now. */
  timeout: async (billing, receipt) => {
    if (await billing.open(receipt))
      await billing.cancel(receipt, REASON.timeout, { kind: 'timeout', code: -31008, message: 'The time to pay ran out' });
  },

  payer_cancels: async (billing, receipt) => {
    if (await billing.open(receipt))
      await billing.cancel(receipt, REASON.refund, { kind: 'cancelled', code: -31008, message: 'Cancelled by the payer' });
  },

  /** Every call twice, as the sandbox does. */
  duplicate_call: async (billing, receipt) => {
    if (!(await billing.open(receipt))) return;
    const { id, createTime: time, amount, account } = receipt;
    const params = { id, time, amount, account };
    const [first] = await Promise.all([billing.call('CreateTransaction', params), billing.call('CreateTransaction', params)]);
    await repeat(billing, receipt, ['CreateTransaction', params], first);
    await billing.close(receipt);
    const performed = await billing.call('PerformTransaction', { id });
    await repeat(billing, receipt, ['PerformTransaction', { id }], performed);
  },

  /** The merchant answers, Payme does not hear it and asks again. */
  lost_answer: async (billing, receipt) => {
    if (!(await billing.ask(receipt))) return;
    const { id, createTime: time, amount, account } = receipt;
    billing.move(receipt, { state: 1 });
    billing.note(receipt, 'CreateTransaction', await billing.call('CreateTransaction', { id, time, amount, account }), 'dropped');
    await billing.pause(MOMENT_MS);
    if (!(await billing.reserve(receipt))) return;
    billing.move(receipt, { state: 3 });
    billing.note(receipt, 'PerformTransaction', await billing.call('PerformTransaction', { id }), 'dropped');
    await billing.pause(MOMENT_MS);
    await billing.close(receipt);
  },

  /** Perform comes after the cancellation, and has to be refused. */
  late_perform: async (billing, receipt) => {
    if (!(await billing.open(receipt))) return;
    await billing.cancel(receipt, REASON.timeout, { kind: 'timeout', code: -31008, message: 'The time to pay ran out' });
    billing.note(receipt, 'PerformTransaction', await billing.call('PerformTransaction', { id: receipt.id }));
  },

  /** Performed, but no answer is ever heard: Payme gives up and cancels. */
  given_up: async (billing, receipt) => {
    if (!(await billing.open(receipt))) return;
    const { id } = receipt;
    billing.note(receipt, 'PerformTransaction', await billing.call('PerformTransaction', { id }), 'dropped');
    await billing.cancel(receipt, REASON.execution, { kind: 'unavailable', code: -32400, message: 'The merchant does not answer' });
  },

  /** Another device is a step ahead with the same invoice; both try to pay it. */
  two_payers: async (billing, receipt, behaviour) => {
    const rival = newReceipt(receipt, receipt.createTime);
    if (!(await billing.open(rival))) return billing.charge(receipt, behaviour);
    await billing.charge(receipt, behaviour);
    await billing.close(rival);
  },

  slow: async (billing, receipt, behaviour) => {
    if (behaviour !== 'works') return billing.charge(receipt, behaviour);
    if (!(await billing.open(receipt))) return;
    await billing.pause(SLOW_MS);
    await billing.close(receipt);
  },

  /** What Payme takes from any HTTP status but 200: nothing reaches the merchant here. */
  shop_unavailable: async (billing, receipt) => {
    billing.note(receipt, 'CheckPerformTransaction', { kind: 'lost' });
    billing.move(receipt, { failure: { kind: 'unavailable', code: -32400, message: 'The merchant does not answer' } });
  },

  wrong_amount: async (billing, receipt) => {
    if (await billing.open(receipt, { amount: 1 })) await billing.cancel(receipt, REASON.execution);
  },
  wrong_account: async (billing, receipt) => {
    const account = Object.fromEntries(Object.keys(receipt.account).map((name) => [name, '0']));
    if (await billing.open(receipt, { account })) await billing.cancel(receipt, REASON.execution);
  },
  wrong_key: async (billing, receipt) => {
    if (await billing.open(receipt, {}, 'not-the-key')) await billing.cancel(receipt, REASON.execution);
  },

  refunded_at_once: async (billing, receipt, behaviour) => {
    await billing.charge(receipt, behaviour);
    if (receipt.state === 4) await billing.cancel(receipt, REASON.refund);
  },
};

/** Pays a receipt in one of the ways that people and tests choose from. */
export function play(billing: Billing, receipt: Receipt, scenario: Scenario, behaviour: Behaviour): Promise<void> {
  return billing.exclusive(receipt, () => PLAYS[scenario](billing, receipt, behaviour));
}
