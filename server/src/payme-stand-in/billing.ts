import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@app/kernel';
import { sendFiscal } from './fiscal.ts';
import { type Answer, type Call, insist, sameAnswer, wordsOf } from './merchant-api.ts';
import type { Failure, Receipt, Said } from './receipt.ts';
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

/** What a call says in place of the receipt. */
type Changed = Partial<Pick<Receipt, 'amount' | 'account'>>;

const REPEAT_MS = 500;
const LATER_MS = 2000;
const LONGEST_MS = 30_000;
const SLOW_MS = 10_000;

/** Why a transaction is cancelled (payme.md §3.3). */
export const REASON = { debit: 2, execution: 3, timeout: 4, refund: 5, unknown: 10 } as const;

const UNAVAILABLE: Failure = { kind: 'unavailable', code: -32400, message: 'The merchant does not answer' };

/**
 * Moves money that is not there. Each step is written down before the merchant hears of it, so that a process that was killed
 * goes on where it was: what was not taken from the card is cancelled, what was taken is performed, a refund arrives.
 */
export function createBilling({ receipts, call, clock, pace, publicUrl }: BillingDeps) {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Map<string, Promise<unknown>>();

  /** One thing at a time for one receipt. */
  function exclusive<T>(receipt: Receipt, work: () => Promise<T>): Promise<T> {
    const before = running.get(receipt.id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    running.set(receipt.id, mine);
    void mine.catch(() => undefined).finally(() => running.get(receipt.id) === mine && running.delete(receipt.id));
    return mine;
  }

  function move(receipt: Receipt, change: Partial<Receipt>): void {
    Object.assign(receipt, change);
    receipts.save(receipt);
  }

  function note(receipt: Receipt, method: string, answer: Answer, remark: Said['note'] = null): void {
    receipt.talk.push({ at: clock.now(), method, answer: wordsOf(answer), note: remark });
    receipts.save(receipt);
  }

  async function say(receipt: Receipt, method: string, params: Readonly<Record<string, unknown>>, key?: string): Promise<Answer> {
    return insist(async () => {
      const answer = await call(method, params, key);
      note(receipt, method, answer);
      return answer;
    }, REPEAT_MS * pace);
  }

  function later(receipt: Receipt, attempt = 0): void {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        void exclusive(receipt, () => finish(receipt)).then((settled) => settled || later(receipt, attempt + 1));
      },
      Math.min(LATER_MS * 2 ** attempt, LONGEST_MS) * pace,
    );
    timers.add(timer);
  }

  /** Brings a receipt to rest; false when the merchant is still silent. */
  async function finish(receipt: Receipt): Promise<boolean> {
    if (receipt.state === 1 || receipt.state === 2) await cancel(receipt, REASON.execution, UNAVAILABLE);
    else if (receipt.state === 3 || receipt.state === 30) await close(receipt);
    else if (receipt.state === 21) await cancel(receipt, receipt.reason ?? REASON.unknown);
    await sendFiscal(receipt, { call, clock, publicUrl, save: receipts.save, note: (answer) => note(receipt, 'SetFiscalData', answer) });
    return receipt.state === 0 || receipt.state === 4 || receipt.state === 50;
  }

  /** Cancels the transaction or, once it is paid, gives the money back; the merchant hears of it until it has answered. */
  async function cancel(receipt: Receipt, reason: number, failure: Failure | null = receipt.failure): Promise<void> {
    const paid = receipt.payTime > 0;
    move(receipt, { state: 21, reason, failure });
    const answer = await say(receipt, 'CancelTransaction', { id: receipt.id, reason });
    if (answer.kind === 'lost' || (answer.kind === 'error' && answer.code === -32400)) return later(receipt);
    if (answer.kind === 'error' && answer.code === -31007 && paid)
      return move(receipt, { state: 4, reason: null, failure: { kind: 'refused', code: answer.code, message: answer.message } });
    move(receipt, { state: 50, cancelTime: clock.now() });
    if (paid) later(receipt);
  }

  /** The money was taken: tells the merchant so until it has answered. */
  async function close(receipt: Receipt): Promise<void> {
    move(receipt, { state: 3 });
    const answer = await say(receipt, 'PerformTransaction', { id: receipt.id });
    if (answer.kind === 'result') {
      move(receipt, { state: 4, payTime: clock.now() });
      return later(receipt);
    }
    if (answer.kind === 'error' && answer.code !== -32400)
      return cancel(receipt, REASON.execution, { kind: 'refused', code: answer.code, message: answer.message });
    move(receipt, { state: 30 });
    later(receipt);
  }

  function refuse(receipt: Receipt, answer: Answer, state: Receipt['state']): void {
    const failure: Failure = answer.kind === 'error' ? { kind: 'refused', code: answer.code, message: answer.message } : UNAVAILABLE;
    move(receipt, { state, failure });
  }

  /** CheckPerformTransaction; false when the merchant refuses or does not answer. */
  async function ask(receipt: Receipt, changed: Changed = {}, key?: string): Promise<boolean> {
    const { amount, account } = { ...receipt, ...changed };
    const asked = await say(receipt, 'CheckPerformTransaction', { amount, account }, key);
    if (asked.kind !== 'result') refuse(receipt, asked, 0);
    return asked.kind === 'result';
  }

  /** CreateTransaction; false when the merchant refuses or does not answer. */
  async function reserve(receipt: Receipt, changed: Changed = {}, key?: string): Promise<boolean> {
    const { id, createTime: time, amount, account } = { ...receipt, ...changed };
    move(receipt, { state: 1 });
    const created = await say(receipt, 'CreateTransaction', { id, time, amount, account }, key);
    if (created.kind === 'result') move(receipt, { state: 2 });
    else if (created.kind === 'lost') await cancel(receipt, REASON.execution, UNAVAILABLE);
    else refuse(receipt, created, 50);
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

  /** Says a thing again that was answered before, and notes whether the merchant repeats itself. */
  async function repeat(receipt: Receipt, method: string, params: Readonly<Record<string, unknown>>, first: Answer): Promise<void> {
    const again = await call(method, params);
    note(receipt, method, again, sameAnswer(first, again) ? 'same' : 'different');
  }

  return {
    charge,
    ask,
    reserve,
    open,
    close,
    cancel,
    repeat,
    note,
    move,
    call,
    exclusive,
    pause: (ms: number) => sleep(ms * pace),
    /** Takes up what a killed process left. */
    resume: (): void => {
      for (const receipt of receipts.all()) if (receipt.state !== 0) later(receipt);
    },
    stop: async (): Promise<void> => {
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running.values());
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

export type Billing = ReturnType<typeof createBilling>;
