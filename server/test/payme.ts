import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAYME_PATH } from '@app/contracts';
import { type Clock, systemClock } from '@app/kernel';
import { createLogger } from '../src/observability/index.ts';
import { createPaymeStandIn } from '../src/payme-stand-in/index.ts';

const MERCHANT_ID = '5f3c9d0e7a1b2c3d4e5f6a7b';
const KEY = 'test-key-of-the-kassa-&@?%*0123456789';
const NOWHERE = 'http://127.0.0.1:9';
/** Nobody watches: pauses are a hundredth of what people see. */
const PACE = 0.01;

export const GOOD_CARD = '8600069195406311';

export type PaymeReceipt = {
  readonly _id: string;
  readonly state: number;
  readonly amount: number;
  readonly account: readonly { readonly name: string; readonly value: string }[];
};

type Options = { readonly clock?: Clock; readonly dataDir?: string };

/** The stand-in of Payme on a free port. It is started before the app that it calls: `calls` names that afterwards. */
export async function startPayme(options: Options = {}) {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'sahna-payme-')));
  let endpoint = NOWHERE;
  const standIn = createPaymeStandIn({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    merchantId: MERCHANT_ID,
    key: KEY,
    endpoint: () => endpoint,
    publicUrl: null,
    clock: options.clock ?? systemClock,
    log: createLogger({ LOG_LEVEL: 'error', SAHNA_ROLE: 'payme-stand-in' }),
    pace: PACE,
  });
  const url = `http://127.0.0.1:${await standIn.start()}`;

  /** One call of the Subscribe API. @throws Error with the code of an error answer. */
  async function subscribe<T>(method: string, params: object, auth = `${MERCHANT_ID}:${KEY}`): Promise<T> {
    const response = await fetch(`${url}/api`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Auth': auth },
      body: JSON.stringify({ id: 1, method, params }),
    });
    // JSON-RPC: one of both is there.
    const { result, error } = (await response.json()) as { result: T; error?: { code: number } };
    if (error !== undefined) throw new Error(`${method} answered ${error.code}`);
    return result;
  }

  async function post(path: string, body: string | URLSearchParams, contentType: string): Promise<Response> {
    return fetch(`${url}${path}`, { method: 'POST', headers: { 'Content-Type': contentType }, body, redirect: 'manual' });
  }

  return {
    url,
    dataDir,
    merchantId: MERCHANT_ID,
    key: KEY,
    /** Settings of an app that is paid here. */
    config: { PAYME_MERCHANT_ID: MERCHANT_ID, PAYME_KEY: KEY, PAYME_CHECKOUT_URL: url, PAYME_SUBSCRIBE_URL: `${url}/api` },
    /** Names the app whose Merchant API is called from now on. */
    calls: (appUrl: string): void => {
      endpoint = `${appUrl}${PAYME_PATH}`;
    },
    subscribe,
    /** What shall go wrong next; see `payme-stand-in/http/control.ts`. */
    control: async (what: object): Promise<void> => {
      const response = await post('/control', JSON.stringify(what), 'application/json');
      if (!response.ok) throw new Error(`/control answered ${response.status}: ${await response.text()}`);
    },
    /** Presses a button of the checkout page: `paid` or one of the failures. Returns the receipt's id, null when the form came back. */
    pay: async (checkoutUrl: string, { scenario = 'paid', card = GOOD_CARD, code = '666666' } = {}): Promise<string | null> => {
      const order = decodeURIComponent(new URL(checkoutUrl).pathname.slice(1));
      const form = new URLSearchParams({ order, scenario, card, code });
      const response = await post('/pay', form, 'application/x-www-form-urlencoded');
      return /\/receipt\/([0-9a-f]{24})/.exec(response.headers.get('location') ?? '')?.[1] ?? null;
    },
    /** Gives money back as a clerk does in Payme's cabinet. */
    refund: async (receiptId: string): Promise<void> => {
      await post(`/receipt/${receiptId}/refund`, '', 'application/x-www-form-urlencoded');
    },
    receipts: (): Promise<PaymeReceipt[]> => subscribe('receipts.get_all', { count: 50, from: 0, to: Number.MAX_SAFE_INTEGER, offset: 0 }),
    /** What the card form gives to us. */
    cardToken: async (number = GOOD_CARD): Promise<string> => {
      const { card } = await subscribe<{ card: { token: string } }>(
        'cards.create',
        { card: { number, expire: '0399' }, save: true },
        MERCHANT_ID,
      );
      return card.token;
    },
    /** Ends the process' part; the folder stays when it was given. */
    stop: async (): Promise<void> => {
      await standIn.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type Payme = Awaited<ReturnType<typeof startPayme>>;
