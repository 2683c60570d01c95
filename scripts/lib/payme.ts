import { freePort, isPortFree } from './ports.ts';
import type { Secrets } from './secrets.ts';
import type { StackOptions } from './stack.ts';

/** How this installation is paid. */
export type PaymeSetup = {
  /** What the server's processes get. */
  readonly env: NodeJS.ProcessEnv;
  /** Address of the stand-in that has to run; null with a kassa of Payme's own, and where nothing can be paid. */
  readonly standIn: string | null;
};

/**
 * With PAYME_MERCHANT_ID and PAYME_KEY the real Payme; without them a stand-in on this machine with keys of its own, but never in
 * production, where then nothing can be paid.
 */
export async function preparePayme(options: Pick<StackOptions, 'env' | 'port' | 'say'>, secrets: Secrets): Promise<PaymeSetup> {
  const { env, port, say } = options;
  if (env.PAYME_MERCHANT_ID && env.PAYME_KEY) {
    say(`payments: kassa ${env.PAYME_MERCHANT_ID} of Payme`);
    return { env: {}, standIn: null };
  }
  if (env.PAYME_MERCHANT_ID || env.PAYME_KEY) throw new Error('PAYME_MERCHANT_ID and PAYME_KEY belong together; one of them is missing');
  if (env.NODE_ENV === 'production') {
    say('payments: nothing can be paid until PAYME_MERCHANT_ID and PAYME_KEY are set');
    return { env: {}, standIn: null };
  }
  const standInPort =
    Number(env.PAYME_STAND_IN_PORT) || ((await isPortFree(port + 1, env.HOST || '0.0.0.0')) ? port + 1 : await freePort());
  // A phone that reads the QR code off a screen comes to the host that people use.
  const standIn = `http://${new URL(env.PUBLIC_URL || 'http://localhost').hostname}:${standInPort}`;
  return {
    env: {
      PAYME_MERCHANT_ID: secrets.PAYME_MERCHANT_ID.slice(0, 24),
      PAYME_KEY: secrets.PAYME_KEY,
      PAYME_CHECKOUT_URL: standIn,
      PAYME_SUBSCRIBE_URL: `${standIn}/api`,
      PAYME_STAND_IN_PORT: String(standInPort),
    },
    standIn,
  };
}
