import { AppError } from '@app/contracts';
import { SECOND_MS } from '@app/kernel';
import { z } from 'zod';
import type { Config } from '../config/index.ts';

/** Payme understood the call and said no. `code` is one of payme.md §9.7. */
export class PaymeRefusal extends Error {
  override readonly name = 'PaymeRefusal';
  readonly code: number;

  constructor(method: string, code: number) {
    super(`${method} was refused: ${code}`);
    this.code = code;
  }
}

export type PaymeCard = {
  readonly token: string;
  /** As Payme masks it. */
  readonly number: string;
  /** `MM/YY`. */
  readonly expire: string;
  readonly isVerified: boolean;
  /** Whether it may be charged again and again. */
  readonly isRecurrent: boolean;
};

export type PaymeReceipt = {
  readonly id: string;
  /** payme.md §9.4: 4 is paid, 50 is cancelled, 0 not begun; anything else is on its way. */
  readonly state: number;
  readonly createTime: number;
};

export type NewReceipt = {
  readonly amountMinor: number;
  readonly account: Readonly<Record<string, string>>;
  readonly description: string;
};

/**
 * Payme's Subscribe API. Every call throws `PaymeRefusal` for an answer that says no, and AppError `payments.provider_unavailable`
 * where nobody knows what became of it.
 */
export type PaymeSubscribe = {
  readonly checkCard: (token: string) => Promise<PaymeCard>;
  readonly sendCode: (token: string) => Promise<{ readonly sentTo: string; readonly waitMs: number }>;
  /** The card with the token that counts from now on. */
  readonly verifyCard: (token: string, code: string) => Promise<PaymeCard>;
  readonly removeCard: (token: string) => Promise<void>;
  readonly createReceipt: (receipt: NewReceipt) => Promise<PaymeReceipt>;
  readonly payReceipt: (id: string, token: string) => Promise<PaymeReceipt>;
  readonly checkReceipt: (id: string) => Promise<number>;
  /** Gives an unpaid receipt up, or a paid one's money back. */
  readonly cancelReceipt: (id: string) => Promise<PaymeReceipt>;
};

const ANSWER_MS = 15 * SECOND_MS;
/** The bank is asked in between; its own limit is ten seconds. */
const PAY_MS = 25 * SECOND_MS;
/** Answers that say nothing about the call: Payme's own trouble, and a key that it does not take. */
const SILENT_CODES: ReadonlySet<number> = new Set([-32400, -32504, -31601]);

// Lenient: what is not read may look as it likes.
const AnswerSchema = z.object({ result: z.unknown().optional(), error: z.object({ code: z.number() }).nullish() });
const CardSchema = z
  .object({
    card: z.object({
      token: z.string().min(1),
      number: z.string(),
      expire: z.string(),
      verify: z.boolean().default(false),
      recurrent: z.boolean().default(false),
    }),
  })
  .transform(
    ({ card: { token, number, expire, verify, recurrent } }): PaymeCard => ({
      token,
      number,
      expire,
      isVerified: verify,
      isRecurrent: recurrent,
    }),
  );
const SentSchema = z.object({ phone: z.string().default(''), wait: z.number().default(0) });
const ReceiptSchema = z
  .object({ receipt: z.object({ _id: z.string().min(1), state: z.number(), create_time: z.number().default(0) }) })
  .transform(({ receipt: { _id, state, create_time } }): PaymeReceipt => ({ id: _id, state, createTime: create_time }));
const StateSchema = z.object({ state: z.number() }).transform(({ state }) => state);

type SubscribeConfig = Pick<Config, 'PAYME_MERCHANT_ID' | 'PAYME_KEY' | 'PAYME_SUBSCRIBE_URL'>;

/** Null without a kassa. */
export function createPaymeSubscribe(config: SubscribeConfig): PaymeSubscribe | null {
  const { PAYME_MERCHANT_ID: merchantId, PAYME_KEY: key, PAYME_SUBSCRIBE_URL: url } = config;
  if (merchantId === undefined || key === undefined) return null;
  let id = 0;

  async function call<S extends z.ZodType>(method: string, params: object, schema: S, answerMs = ANSWER_MS): Promise<z.output<S>> {
    id += 1;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Auth': `${merchantId}:${key}` },
        body: JSON.stringify({ id, method, params }),
        redirect: 'error',
        signal: AbortSignal.timeout(answerMs),
      });
      const { result, error } = AnswerSchema.parse(await response.json());
      if (error?.code !== undefined) throw new PaymeRefusal(method, error.code);
      return schema.parse(result);
    } catch (error) {
      if (error instanceof PaymeRefusal && !SILENT_CODES.has(error.code)) throw error;
      throw new AppError('payments.provider_unavailable', {}, { cause: error });
    }
  }

  return {
    checkCard: (token) => call('cards.check', { token }, CardSchema),
    sendCode: async (token) => {
      const { phone, wait } = await call('cards.get_verify_code', { token }, SentSchema);
      return { sentTo: phone, waitMs: wait };
    },
    verifyCard: (token, code) => call('cards.verify', { token, code }, CardSchema),
    removeCard: async (token) => {
      await call('cards.remove', { token }, z.unknown());
    },
    createReceipt: ({ amountMinor, ...rest }) => call('receipts.create', { amount: amountMinor, ...rest }, ReceiptSchema),
    payReceipt: (receiptId, token) => call('receipts.pay', { id: receiptId, token }, ReceiptSchema, PAY_MS),
    checkReceipt: (receiptId) => call('receipts.check', { id: receiptId }, StateSchema),
    cancelReceipt: (receiptId) => call('receipts.cancel', { id: receiptId }, ReceiptSchema),
  };
}
