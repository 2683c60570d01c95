import type { Clock } from '@app/kernel';
import { z } from 'zod';
import { type Billing, REASON } from './billing.ts';
import { newReceipt, presentReceipt, type Receipt } from './receipt.ts';
import { RpcError } from './rpc-error.ts';
import { isScenario, play, type Scenario } from './scenarios.ts';
import type { Store } from './store.ts';
import type { Cards, StoredCard } from './subscribe-cards.ts';
import type { Mishap } from './switches.ts';
import { maskNumber } from './test-cards.ts';

const IdSchema = z.object({ id: z.string().min(1) });
const CreateSchema = z.object({
  amount: z.number(),
  account: z.record(z.string(), z.coerce.string()),
  description: z.string().default(''),
  detail: z.unknown().optional(),
});
const PaySchema = IdSchema.extend({ token: z.string().min(1) });
const SendSchema = IdSchema.extend({ phone: z.string().regex(/^998\d{9}$/) });
const PageSchema = z.object({
  count: z.number().int().min(1).max(50),
  from: z.number(),
  to: z.number(),
  offset: z.number().int().min(0).default(0),
});

export type ReceiptsDeps = {
  readonly receipts: Store<Receipt>;
  readonly cards: Cards;
  readonly billing: Billing;
  readonly clock: Clock;
  readonly merchantId: string;
};

export function createReceipts({ receipts, cards, billing, clock, merchantId }: ReceiptsDeps) {
  const present = (receipt: Receipt) => ({ receipt: presentReceipt(receipt, merchantId) });

  function find(params: unknown): Receipt {
    const receipt = receipts.get(IdSchema.parse(params).id);
    if (receipt === undefined) throw new RpcError(-31602, 'Receipt not found');
    return receipt;
  }

  function create(params: unknown) {
    const { amount, ...rest } = CreateSchema.parse(params);
    if (!Number.isSafeInteger(amount) || amount <= 0) throw new RpcError(-31611, 'Invalid amount');
    const receipt = newReceipt({ origin: 'subscribe', amount, ...rest }, clock.now());
    receipts.save(receipt);
    return present(receipt);
  }

  function payable(params: unknown): { readonly receipt: Receipt; readonly card: StoredCard } {
    const receipt = find(params);
    const card = cards.find(PaySchema.parse(params).token);
    if (!card.verified) throw new RpcError(-31400, 'The card is not verified');
    if (receipt.state !== 0) throw new RpcError(receipt.state === 4 ? -31402 : -31008, 'The receipt cannot be paid');
    return { receipt, card };
  }

  async function pay(params: unknown, planned: Mishap | Scenario | null) {
    const { receipt, card } = payable(params);
    billing.move(receipt, { card: { number: maskNumber(card.number), expire: '03/99' } });
    if (planned === 'unknown') {
      // Money is being taken, and nobody says how it ends until `settle` does.
      await billing.exclusive(receipt, () => billing.open(receipt));
      return present(receipt);
    }
    await play(billing, receipt, isScenario(planned) ? planned : 'paid', card.behaviour);
    cards.spend(card);
    if (receipt.failure !== null) throw new RpcError(receipt.failure.code, receipt.failure.message);
    return present(receipt);
  }

  /** Gives money back, or gives an unpaid receipt up. The merchant hears of it after the answer. */
  function cancel(params: unknown) {
    const receipt = find(params);
    if (receipt.state === 0) billing.move(receipt, { state: 50, cancelTime: clock.now() });
    else if (receipt.state === 4) {
      billing.move(receipt, { state: 21, reason: REASON.refund });
      void billing.exclusive(receipt, () => billing.cancel(receipt, REASON.refund));
    } else if (receipt.state !== 21 && receipt.state !== 50) throw new RpcError(-31008, 'The receipt cannot be cancelled now');
    return present(receipt);
  }

  return {
    pay,
    methods: {
      'receipts.create': create,
      'receipts.cancel': cancel,
      'receipts.check': (params: unknown) => ({ state: find(params).state }),
      'receipts.get': (params: unknown) => present(find(params)),
      'receipts.send': (params: unknown) => {
        SendSchema.parse(params);
        find(params);
        return { success: true };
      },
      'receipts.get_all': (params: unknown) => {
        const { count, from, to, offset } = PageSchema.parse(params);
        return receipts
          .all()
          .filter(({ createTime }) => createTime >= from && createTime <= to)
          .toSorted((a, b) => b.createTime - a.createTime)
          .slice(offset, offset + count)
          .map((receipt) => presentReceipt(receipt, merchantId));
      },
    },
    /** Ends what `unknown` left open. */
    settle: async (paid: boolean): Promise<void> => {
      for (const receipt of receipts.all().filter(({ state, origin }) => state === 2 && origin === 'subscribe'))
        await billing.exclusive(receipt, () =>
          paid
            ? billing.close(receipt)
            : billing.cancel(receipt, REASON.debit, { kind: 'declined', code: -31624, message: 'The bank declined the payment' }),
        );
    },
  };
}

export type Receipts = ReturnType<typeof createReceipts>;
