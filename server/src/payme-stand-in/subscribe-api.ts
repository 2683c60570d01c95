import { z } from 'zod';
import { RpcError } from './rpc-error.ts';
import type { Cards } from './subscribe-cards.ts';
import type { Receipts } from './subscribe-receipts.ts';
import type { Switches } from './switches.ts';

const CallSchema = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()),
});

/** What a page in a browser may call with the bare id of the kassa. */
const BROWSER_METHODS: ReadonlySet<string> = new Set(['cards.create', 'cards.get_verify_code', 'cards.verify', 'cards.check']);

export type SubscribeAnswer = { readonly body: object } | 'cut';

type Deps = {
  readonly merchantId: string;
  readonly key: string;
  readonly cards: Cards;
  readonly receipts: Receipts;
  readonly switches: Switches;
};

/** Payme's Subscribe API (payme.md §9). `cut` means that the caller hears nothing at all. */
export function createSubscribeApi({ merchantId, key, cards, receipts, switches }: Deps) {
  const methods = new Map<string, (params: unknown) => unknown>(Object.entries({ ...cards.methods, ...receipts.methods }));

  function authorize(method: string, auth: string | undefined): void {
    const full = auth === `${merchantId}:${key}`;
    if (!full && !(auth === merchantId && BROWSER_METHODS.has(method))) throw new RpcError(-32504, 'Access denied');
  }

  async function run(method: string, params: unknown): Promise<unknown> {
    const planned = switches.take(method);
    if (planned === 'request_lost') return 'cut';
    if (planned === 'unavailable') throw new RpcError(-31001, 'The service is not available');
    const work = async () => (method === 'receipts.pay' ? receipts.pay(params, planned) : methods.get(method)?.(params));
    if (planned !== 'answer_lost' && planned !== 'unknown') return work();
    await work().catch(() => undefined);
    return 'cut';
  }

  /** The error to answer; throws what is a fault of ours. */
  function errorOf(error: unknown): { readonly code: number; readonly message: unknown; readonly data: null } {
    if (error instanceof RpcError) return { code: error.code, message: error.words, data: null };
    if (error instanceof z.ZodError) return { code: -32602, message: 'Invalid params', data: null };
    throw error;
  }

  return async (body: unknown, auth: string | undefined): Promise<SubscribeAnswer> => {
    if (switches.isDown()) return 'cut';
    const call = CallSchema.safeParse(body);
    const id = call.data?.id ?? null;
    try {
      if (!call.success) throw new RpcError(-32600, 'Invalid request');
      const { method, params } = call.data;
      if (method !== 'receipts.pay' && !methods.has(method)) throw new RpcError(-32601, 'Method not found');
      authorize(method, auth);
      const result = await run(method, params);
      return result === 'cut' ? 'cut' : { body: { jsonrpc: '2.0', id, result } };
    } catch (error) {
      return { body: { jsonrpc: '2.0', id, error: errorOf(error) } };
    }
  };
}
