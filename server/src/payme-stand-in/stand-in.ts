import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Clock } from '@app/kernel';
import type { Logger } from '../observability/index.ts';
import { createBilling } from './billing.ts';
import { createStandInApp } from './http/app.ts';
import { createMerchantApi } from './merchant-api.ts';
import type { Receipt } from './receipt.ts';
import { openStore } from './store.ts';
import { createSubscribeApi } from './subscribe-api.ts';
import { createCards, type StoredCard } from './subscribe-cards.ts';
import { createReceipts } from './subscribe-receipts.ts';
import { createSwitches } from './switches.ts';

export type StandInOptions = {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly merchantId: string;
  readonly key: string;
  /** The merchant's billing; asked anew for each call. */
  readonly endpoint: () => string;
  /** Where people reach these pages; null: on this machine. */
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly log: Logger;
  /** Multiplies every pause. */
  readonly pace?: number;
};

/**
 * The other side of both of Payme's protocols, for development and tests: a checkout page that can be clicked, the Subscribe API with
 * the public test cards, and calls to the merchant's billing. Knows nothing of the features it is paid into (decision 0013).
 */
export function createPaymeStandIn(options: StandInOptions) {
  const { merchantId, key, clock, log } = options;
  const receipts = openStore<Receipt>(join(options.dataDir, 'receipts'));
  const cards = openStore<StoredCard>(join(options.dataDir, 'cards'));
  let url = options.publicUrl ?? '';
  const billing = createBilling({
    receipts,
    call: createMerchantApi(options.endpoint, key),
    clock,
    pace: options.pace ?? 1,
    publicUrl: () => url,
  });
  const switches = createSwitches();
  const subscribeCards = createCards({ cards, clock });
  const subscribeReceipts = createReceipts({ receipts, cards: subscribeCards, billing, clock, merchantId });
  const subscribe = createSubscribeApi({ merchantId, key, cards: subscribeCards, receipts: subscribeReceipts, switches });
  const server = createServer(
    createStandInApp({ merchantId, now: () => clock.now(), receipts, billing, subscribe, switches, subscribeCards, subscribeReceipts }),
  );

  return {
    /** Listens and takes up what was left; returns the port. */
    start: async (): Promise<number> => {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, options.host, resolve);
      });
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      url = options.publicUrl ?? `http://localhost:${port}`;
      billing.resume();
      log.info({ event: 'payme_stand_in.listening', port });
      return port;
    },
    stop: async (): Promise<void> => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, billing.stop()]);
    },
  };
}
