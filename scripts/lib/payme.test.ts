import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { preparePayme } from './payme.ts';
import { freePort } from './ports.ts';
import { SECRET_NAMES, type Secrets } from './secrets.ts';

// Each name is given a value.
const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, 'ab'.repeat(32)])) as Secrets;
const prepare = async (env: NodeJS.ProcessEnv, port = 0) => {
  const said: string[] = [];
  return { ...(await preparePayme({ env, port: port || (await freePort()), say: (line) => said.push(line) }, secrets)), said };
};

describe('how an installation is paid', () => {
  it('is the real Payme with keys, and needs both', async () => {
    const keys = { PAYME_MERCHANT_ID: 'kassa', PAYME_KEY: 'key' };
    expect(await prepare({ ...keys, NODE_ENV: 'production' })).toMatchObject({ env: {}, standIn: null });
    expect(await prepare(keys)).toMatchObject({ env: {}, standIn: null });
    await expect(prepare({ PAYME_KEY: 'key' })).rejects.toThrow('belong together');
  });

  it('is nothing in production without keys, and says so', async () => {
    const { env, standIn, said } = await prepare({ NODE_ENV: 'production' });
    expect({ env, standIn }).toEqual({ env: {}, standIn: null });
    expect(said).toEqual([expect.stringContaining('nothing can be paid')]);
  });

  it('is the stand-in elsewhere, on the next port, under the host that people use', async () => {
    const port = (await freePort()) - 1;
    const { env, standIn } = await prepare({ PUBLIC_URL: 'http://192.168.1.20:8080' }, port);
    expect(standIn).toBe(`http://192.168.1.20:${port + 1}`);
    expect(env).toMatchObject({
      PAYME_MERCHANT_ID: expect.stringMatching(/^[0-9a-f]{24}$/),
      PAYME_CHECKOUT_URL: standIn,
      PAYME_SUBSCRIBE_URL: `${standIn}/api`,
      PAYME_STAND_IN_PORT: String(port + 1),
    });
    expect(await prepare({ PAYME_STAND_IN_PORT: '18999' })).toMatchObject({ standIn: 'http://localhost:18999' });
  });

  it('takes another port when the next is taken', async () => {
    const taken = createServer().listen(0, '0.0.0.0');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { standIn } = await prepare({}, port - 1);
    expect(standIn).not.toBe(`http://localhost:${port}`);
    taken.close();
  });
});
