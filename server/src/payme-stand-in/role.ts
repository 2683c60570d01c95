import { join } from 'node:path';
import { PAYME_PATH } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Config } from '../config/index.ts';
import type { Logger } from '../observability/index.ts';
import { createPaymeStandIn } from './stand-in.ts';

/** The payme-stand-in role. @throws Error in production and without the keys that the API has. */
export function createPaymeStandInRole({ config, clock, log }: { readonly config: Config; readonly clock: Clock; readonly log: Logger }) {
  const { PAYME_MERCHANT_ID: merchantId, PAYME_KEY: key, PAYME_STAND_IN_CALLS, PORT } = config;
  if (config.NODE_ENV === 'production') throw new Error('the stand-in of Payme does not run in production');
  if (merchantId === undefined || key === undefined) throw new Error('PAYME_MERCHANT_ID and PAYME_KEY are missing');
  const endpoint = PAYME_STAND_IN_CALLS ?? `http://127.0.0.1:${PORT}${PAYME_PATH}`;
  return createPaymeStandIn({
    host: config.HOST,
    port: config.PAYME_STAND_IN_PORT ?? PORT + 1,
    dataDir: join(config.SAHNA_DATA_DIR, 'payme-stand-in'),
    merchantId,
    key,
    endpoint: () => endpoint,
    publicUrl: new URL(config.PAYME_CHECKOUT_URL).origin,
    clock,
    log,
  });
}
