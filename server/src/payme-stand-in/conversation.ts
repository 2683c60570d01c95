import type { Clock } from '@app/kernel';
import { type Answer, type Call, insist, wordsOf } from './merchant-api.ts';
import type { Receipt, Said } from './receipt.ts';
import type { Store } from './store.ts';

const REPEAT_MS = 500;

/** What is said to the merchant about a receipt, written down line by line. */
export function createConversation({
  receipts,
  call,
  clock,
  pace,
}: {
  readonly receipts: Store<Receipt>;
  readonly call: Call;
  readonly clock: Clock;
  readonly pace: number;
}) {
  function note(receipt: Receipt, method: string, answer: Answer, remark: Said['note'] = null): void {
    receipt.talk.push({ at: clock.now(), method, answer: wordsOf(answer), note: remark });
    receipts.save(receipt);
  }
  return {
    note,
    /** Keeps a change before anybody hears of it. */
    move: (receipt: Receipt, change: Partial<Receipt>): void => receipts.save(Object.assign(receipt, change)),
    /** Says a thing until it is answered, or five times in vain. */
    say: (receipt: Receipt, method: string, params: Readonly<Record<string, unknown>>, key?: string): Promise<Answer> =>
      insist(async () => {
        const answer = await call(method, params, key);
        note(receipt, method, answer);
        return answer;
      }, REPEAT_MS * pace),
  };
}

export type Conversation = ReturnType<typeof createConversation>;
