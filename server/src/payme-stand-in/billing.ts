import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@app/kernel';
import { type Conversation, createConversation } from './conversation.ts';
import { sendFiscal } from './fiscal.ts';
import { type Answer, type Call, isSilence } from './merchant-api.ts';
import { createQueue, type Queue } from './queue.ts';
import type { Failure, Receipt } from './receipt.ts';
import type { Store } from './store.ts';
import { type Behaviour, isRefusedAtOnce, refusalOf } from './test-cards.ts';

export type BillingDeps = {
  readonly receipts: Store<Receipt>;
  readonly call: Call;
  readonly clock: Clock;
  /** Multiplies every pause; 1 is what people see. */
  readonly pace: number;
  readonly publicUrl: () => string;
};

const SLOW_MS = 10_000;

/** Why a transaction is cancelled (payme.md §3.3). */
export const REASON = { debit: 2, execution: 3, timeout: 4, refund: 5, unknown: 10 } as const;

const UNAVAILABLE: Failure = { kind: 'unavailable', code: -32400, message: 'The merchant does not answer' };

/** What a call says in place of the receipt. */
type Changed = Partial<Pick<Receipt, 'amount' | 'account'>>;
type EndingDeps = BillingDeps & Conversation & { readonly queue: Queue };

function refusalBy(answer: Answer): Failure {
  return answer.kind === 'error' ? { kind: 'refused', code: answer.code, message: answer.message } : UNAVAILABLE;
}

/** The last steps of a payment, which go on until the merchant has heard of them. */
function createEnding({ receipts, call, clock, publicUrl, move, say, note, queue }: EndingDeps) {
  const later = (receipt: Receipt) => queue.later(receipt, () => finish(receipt));

  /** Cancels the transaction or, once it is paid, gives the money back. */
  async function cancel(receipt: Receipt, reason: number, failure: Failure | null = receipt.failure): Promise<void> {
    const isPaid = receipt.payTime > 0;
    move(receipt, { state: 21, reason, failure });
    const answer = await say(receipt, 'CancelTransaction', { id: receipt.id, reason });
    if (isSilence(answer)) return later(receipt);
    // What was delivered is not taken back.
    if (answer.kind === 'error' && answer.code === -31007 && isPaid)
      return move(receipt, { state: 4, reason: null, failure: refusalBy(answer) });
    move(receipt, { state: 50, cancelTime: clock.now() });
    if (isPaid) later(receipt);
  }

  /** The money was taken: performs the transaction, or gives the money back when the merchant refuses. */
  async function close(receipt: Receipt): Promise<void> {
    move(receipt, { state: 3 });
    const answer = await say(receipt, 'PerformTransaction', { id: receipt.id });
    if (!isSilence(answer) && answer.kind === 'error') return cancel(receipt, REASON.execution, refusalBy(answer));
    move(receipt, answer.kind === 'result' ? { state: 4, payTime: clock.now() } : { state: 30 });
    later(receipt);
  }

  /** Brings a receipt to rest; false when the merchant is still silent. */
  async function finish(receipt: Receipt): Promise<boolean> {
    if (receipt.state === 1 || receipt.state === 2) await cancel(receipt, REASON.execution, UNAVAILABLE);
    else if (receipt.state === 3 || receipt.state === 30) await close(receipt);
    else if (receipt.state === 21) await cancel(receipt, receipt.reason ?? REASON.unknown);
    else return sendFiscal(receipt, { call, clock, publicUrl, save: receipts.save, note });
    // Each of these has asked for a look of its own.
    return true;
  }

  return { cancel, close, later };
}

/**
 * Moves money that is not there. Each step is written down before the merchant hears of it, so that a process that was killed
 * goes on where it was: what was not taken from the card is cancelled, what was taken is performed, a refund arrives.
 */
export function createBilling(deps: BillingDeps) {
  const { receipts, call, pace } = deps;
  const conversation = createConversation(deps);
  const { move, say } = conversation;
  const queue = createQueue(pace);
  const { cancel, close, later } = createEnding({ ...deps, ...conversation, queue });

  /** CheckPerformTransaction; false when the merchant refuses or does not answer. */
  async function ask(receipt: Receipt, changed: Changed = {}, key?: string): Promise<boolean> {
    const { amount, account } = { ...receipt, ...changed };
    const asked = await say(receipt, 'CheckPerformTransaction', { amount, account }, key);
    if (asked.kind !== 'result') move(receipt, { state: 0, failure: refusalBy(asked) });
    return asked.kind === 'result';
  }

  /** CreateTransaction; false when the merchant refuses or does not answer. */
  async function reserve(receipt: Receipt, changed: Changed = {}, key?: string): Promise<boolean> {
    const { id, createTime: time, amount, account } = { ...receipt, ...changed };
    move(receipt, { state: 1 });
    const created = await say(receipt, 'CreateTransaction', { id, time, amount, account }, key);
    if (created.kind === 'result') move(receipt, { state: 2 });
    else if (isSilence(created)) await cancel(receipt, REASON.execution, UNAVAILABLE);
    else move(receipt, { state: 50, failure: refusalBy(created) });
    return created.kind === 'result';
  }

  const open = async (receipt: Receipt, changed: Changed = {}, key?: string): Promise<boolean> =>
    (await ask(receipt, changed, key)) && reserve(receipt, changed, key);

  /** The ordinary way of a payment, and what the card makes of it. */
  async function charge(receipt: Receipt, behaviour: Behaviour): Promise<void> {
    const refusal = refusalOf(behaviour);
    if (refusal !== null && isRefusedAtOnce(behaviour)) return move(receipt, { failure: refusal });
    if (!(await open(receipt))) return;
    if (behaviour === 'slow_error') await sleep(SLOW_MS * pace);
    if (refusal !== null) await cancel(receipt, REASON.debit, refusal);
    else await close(receipt);
  }

  return {
    call,
    move,
    note: conversation.note,
    exclusive: queue.exclusive,
    ask,
    reserve,
    open,
    charge,
    close,
    cancel,
    pause: (ms: number) => sleep(ms * pace),
    /** Takes up what a killed process left. */
    resume: (): void => {
      for (const receipt of receipts.all()) if (receipt.state !== 0) later(receipt);
    },
    stop: queue.stop,
  };
}

export type Billing = ReturnType<typeof createBilling>;
