import { randomBytes } from 'node:crypto';
import { createPasswords } from '../../server/src/features/accounts/passwords.ts';
import { signUp, startBenchServer } from './lib/bench-server.ts';
import { type Bench, quantile } from './lib/figure.ts';

const ROUNDS = 120;
const WARM_UP = 20;
const PASSWORD = 'a long bench password';
/** Other work on the machine only adds, and adds most to what takes several processes: both sides are told by their quietest tenth. */
const quiet = (samples: readonly number[]): number => quantile(samples, 0.1);

async function millis(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

export const bench: Bench = {
  name: 'login',
  description: 'Signing in over HTTP against the bare password hash of the same cost, measured in turn',
  run: async () => {
    const server = await startBenchServer();
    try {
      await signUp(server, 'login@bench.uz');
      // Our own hashing at its cost of today, without server, database and wire.
      const passwords = createPasswords();
      const stored = await passwords.hash(PASSWORD);
      const hash = () => passwords.matches(stored, PASSWORD);
      const send = async (login: string, password: string, expected: number) => {
        const response = await fetch(`${server.url}/api/v1/auth/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ login, password, device: { kind: 'web', name: 'bench' } }),
        });
        if (response.status !== expected) throw new Error(`a sign-in answered ${response.status}: ${await response.text()}`);
        await response.arrayBuffer();
      };
      const works = {
        hash,
        login: () => send('login@bench.uz', PASSWORD, 200),
        wrong: () => send('login@bench.uz', 'a wrong password', 401),
        unknown: () => send(`${randomBytes(6).toString('hex')}@bench.uz`, PASSWORD, 401),
      };
      const samples: Record<keyof typeof works, number[]> = { hash: [], login: [], wrong: [], unknown: [] };
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1)
        for (const name of ['hash', 'login', 'wrong', 'unknown'] as const) {
          const took = await millis(works[name]);
          if (round >= WARM_UP) samples[name].push(took);
        }
      return [
        {
          name: 'login',
          value: quiet(samples.login),
          unit: 'ms',
          reference: { name: 'bare-hash', value: quiet(samples.hash) },
          bar: 'at most 1.3 of the bare hash',
        },
        {
          name: 'login-unknown-account',
          value: quiet(samples.unknown),
          unit: 'ms',
          reference: { name: 'wrong-password', value: quiet(samples.wrong) },
          bar: 'within 20 % of each other (A03)',
        },
      ];
    } finally {
      await server.stop();
    }
  },
};
